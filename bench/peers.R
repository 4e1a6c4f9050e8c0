# glmnet on the inputs of bench/run.  Rscript peers.R FOLDER WORK -> "WORK<TAB>peer<TAB>seconds"
suppressMessages(library(glmnet))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
work <- arguments[2]
n <- 4454
numbers <- function(name, count) readBin(file.path(folder, name), "double", count, endian = "little")
matrix_of <- function(p) matrix(numbers(paste0("regression-x-", p), n * p), nrow = n, byrow = TRUE)
folds <- (seq_len(n) - 1) %% 10 + 1
timed <- function(peer, call, times = 3) {
  seconds <- replicate(times, system.time(call())[["elapsed"]])
  cat(sprintf("%s\t%s\t%.4f\n", work, peer, median(seconds)))
}
if (work %in% c("lasso-200", "lasso-400")) {
  p <- as.integer(sub("lasso-", "", work))
  x <- matrix_of(p)
  y <- numbers(paste0("regression-y-", p), n)
  timed("cv.glmnet", function() cv.glmnet(x, y, nlambda = 100, foldid = folds))
}
if (work == "logistic-200") {
  x <- matrix_of(200)
  y <- numbers("classes-y-200", n)
  timed("cv.glmnet", function() cv.glmnet(x, y, family = "binomial", nlambda = 100, foldid = folds), times = 1)
}
