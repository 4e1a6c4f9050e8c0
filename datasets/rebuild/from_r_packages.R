# Writes the data sets that come out of R packages. Arguments: output folder, folder of unpacked packages.
arguments <- commandArgs(trailingOnly = TRUE)
out_folder <- arguments[1]
files <- arguments[2]
options(digits = 15, scipen = 100, stringsAsFactors = FALSE)

# ---- tools

object_of <- function(name, package) {
  place <- new.env()
  data(list = name, package = package, envir = place)
  as.data.frame(place[[name]])
}

snake_case <- function(text) {
  split <- gsub("([a-z0-9])([A-Z])", "\\1_\\2", text)
  gsub("^_+|_+$", "", tolower(gsub("[^A-Za-z0-9]+", "_", split)))
}

word_level <- function(values) {
  plain <- gsub(" (automatic)", "", tolower(as.character(values)), fixed = TRUE)
  gsub("[^a-z0-9]+", "_", plain)
}

yes_no <- function(values) ifelse(values == 1, "yes", "no")

# UTF-8, comma, line feed, empty field for a missing value; no text of ours needs quotes
write_set <- function(table, id) {
  for (name in names(table)) {
    if (is.factor(table[[name]])) table[[name]] <- as.character(table[[name]])
    if (is.character(table[[name]])) stopifnot(!any(grepl("[\",\n]", table[[name]])))
  }
  target <- file(file.path(out_folder, paste0(id, ".csv")), "wb")
  on.exit(close(target))
  write.table(table, target, sep = ",", na = "", quote = FALSE, row.names = FALSE, eol = "\n", fileEncoding = "UTF-8")
  message(sprintf("%-22s %6d x %3d", id, nrow(table), ncol(table)))
}

# ---- one function a data set

spambase <- function() {
  mails <- object_of("spam", "kernlab")
  words <- sub("^num", "", names(mails)[1:48])
  signs <- c("semicolon", "paren", "bracket", "exclamation", "dollar", "hash")
  names(mails) <- c(
    paste0("word_freq_", snake_case(words)), paste0("char_freq_", signs),
    "capital_run_avg", "capital_run_longest", "capital_run_total", "label"
  )
  mails$label <- ifelse(mails$label == "spam", "spam", "ham")
  mails
}

telco_churn <- function() {
  customers <- object_of("wa_churn", "modeldata")
  customers$gender <- ifelse(customers$female == 1, "female", "male")
  flags <- c("senior_citizen", "partner", "dependents", "phone_service", "paperless_billing")
  customers[flags] <- lapply(customers[flags], yes_no)
  services <- c(
    "multiple_lines", "internet_service", "online_security", "online_backup", "device_protection", "tech_support",
    "streaming_tv", "streaming_movies"
  )
  worded <- c(services, "contract", "payment_method", "churn")
  customers[worded] <- lapply(customers[worded], word_level)
  names(customers)[names(customers) == "tenure"] <- "tenure_months"
  customers[c(
    "gender", "senior_citizen", "partner", "dependents", "tenure_months", "phone_service", services, "contract",
    "paperless_billing", "payment_method", "monthly_charges", "total_charges", "churn"
  )]
}

telco_usage_churn <- function() {
  customers <- object_of("mlc_churn", "modeldata")
  customers$state <- tolower(customers$state)
  customers$area_code <- sub("^area_code_", "", customers$area_code)
  customers
}

lucas_house_prices <- function() {
  suppressMessages(library(sp))
  sales <- object_of("house", "spData")
  day <- sprintf("%06d", sales$sdate) # yymmdd
  dates <- paste0("19", substr(day, 1, 2), "-", substr(day, 3, 4), "-", substr(day, 5, 6))
  houses <- data.frame(
    sale_date = dates, year_built = sales$yrbuilt, stories = gsub("+", "_plus_", sales$stories, fixed = TRUE),
    living_area_sqft = sales$TLA, wall = sales$wall, bedrooms = sales$beds, baths = sales$baths,
    half_baths = sales$halfbaths, frontage_ft = sales$frontage, depth_ft = sales$depth,
    garage = gsub(" ", "_", sales$garage, fixed = TRUE), garage_sqft = sales$garagesqft, rooms = sales$rooms,
    lot_sqft = sales$lotsize, x_m = round(sales$long), y_m = round(sales$lat), assessed_value = sales$avalue,
    price = sales$price
  )
  houses[order(houses$sale_date, houses$x_m, houses$y_m, houses$price), ]
}

us_holidays <- function() {
  place <- new.env()
  lazyLoad(file.path(files, "usr/lib/R/site-library/prophet/data/Rdata"), envir = place)
  all <- place$generated_holidays
  own <- all[as.character(all$country) == "US", ]
  names_of_days <- gsub("['.()]", "", tolower(as.character(own$holiday)))
  days <- data.frame(date = as.character(own$ds), holiday = gsub("[^a-z0-9]+", "_", names_of_days))
  days <- days[days$date >= "2000-01-01" & days$date <= "2020-12-31", ]
  days[order(days$date, days$holiday), ]
}

chicago_ridership <- function(holidays) {
  days <- object_of("Chicago", "modeldata")
  names(days) <- sub("^percip", "precip", snake_case(names(days)))
  stations <- names(days)[2:21]
  names(days)[2:21] <- paste0("lag14_", stations)
  # in the source any day with a major-league game has a 1 in all four baseball columns
  baseball <- c("cubs_home", "cubs_away", "white_sox_home", "white_sox_away")
  for (team in baseball) stopifnot(identical(days[[team]], days[[baseball[1]]]))
  days$baseball_day <- days[[baseball[1]]]
  days$date <- as.character(days$date)
  days$holiday <- holidays$holiday[match(days$date, holidays$date)] # the first of two on one day
  days$holiday[is.na(days$holiday)] <- "none"
  weather <- c(
    "temp_min", "temp", "temp_max", "temp_change", "dew", "humidity", "pressure", "pressure_change", "wind", "wind_max",
    "gust", "gust_max", "precip", "precip_max", "weather_rain", "weather_snow", "weather_cloud", "weather_storm"
  )
  days[weather] <- lapply(days[weather], round, digits = 3)
  games <- c(outer(c("away", "home"), c("blackhawks", "bulls", "bears"), function(where, team) paste0(team, "_", where)))
  days[c("date", "ridership", "holiday", weather, games, "baseball_day", paste0("lag14_", stations))]
}

penguins <- function() {
  birds <- object_of("penguins", "palmerpenguins")
  birds$island <- tolower(birds$island)
  birds$species <- tolower(birds$species)
  birds[c(setdiff(names(birds), "species"), "species")]
}

vowel_speakers <- function() {
  vowels <- object_of("Vowel", "mlbench")
  names(vowels) <- c("speaker", "lar0", paste0("lar", 2:9), "vowel") # the package lacks the second feature
  vowels
}

parkinsons_speech <- function() {
  people <- object_of("pd_speech", "modeldata")
  names(people) <- make.unique(snake_case(names(people)), sep = "_")
  names(people)[names(people) == "class"] <- "label"
  measures <- setdiff(names(people), "label")
  people[measures] <- lapply(people[measures], function(v) signif(as.numeric(v), 7))
  people[c(measures, "label")]
}

cps1988_wages <- function() {
  men <- object_of("CPS1988", "AER")
  men <- men[c("education", "experience", "ethnicity", "smsa", "region", "parttime", "wage")]
  names(men) <- c(
    "education_years", "experience_years", "ethnicity", "smsa", "region", "part_time", "weekly_wage"
  )
  men
}

# ---- all of them

holidays <- us_holidays()
write_set(holidays, "us_holidays")
write_set(chicago_ridership(holidays), "chicago_ridership")
write_set(spambase(), "spambase")
write_set(telco_churn(), "telco_churn")
write_set(telco_usage_churn(), "telco_usage_churn")
write_set(lucas_house_prices(), "lucas_house_prices")
write_set(penguins(), "penguins")
write_set(vowel_speakers(), "vowel_speakers")
write_set(parkinsons_speech(), "parkinsons_speech")
write_set(cps1988_wages(), "cps1988_wages")
