package org.mlconcepts.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code train-model} and {@code serve-model}, as they are typed. */
class ModelCommandsTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Main.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private String train() throws Exception {
    StringBuilder csv = new StringBuilder("age,job,bought\n");
    for (int i = 0; i < 200; i++) {
      csv.append(20 + i % 50).append(i % 3 == 0 ? ",clerk," : ",it's \"odd\",".replace("\"", ""));
      csv.append(i % 50 > 30 || i % 7 == 0 ? "yes" : "no").append('\n');
    }
    Path table = Files.writeString(folder.resolve("sales.csv"), csv);
    Path model = folder.resolve("sales.model");
    assertThat(
            run(
                "train-model",
                "--csv",
                table.toString(),
                "--target",
                "bought",
                "--out",
                model.toString()))
        .isZero();
    return model.toString();
  }

  @Test
  void trainsSavesAndServesUntilItIsInterrupted() throws Exception {
    String model = train();
    assertThat(out.toString(UTF_8))
        .contains("from 200 rows", "serve-model " + model, "weights")
        .doesNotContainPattern("[0-9a-f]{64}")
        .containsPattern(
            "^skill    on 40 rows held out at random: area under the ROC curve 0\\.\\d{3}, 95"
                + " % interval \\[0\\.\\d{3}, [01]\\.\\d{3}] \\(chance: 0\\.5\\); Brier score"
                + " 0\\.\\d{3} \\(base rate alone: 0\\.\\d{3}\\); then fitted again on all 200"
                + " rows\n");
    out.reset();
    Thread serving = new Thread(() -> run("serve-model", model, "--port", "0"));
    serving.start();
    Matcher told = Pattern.compile("at (http://127.0.0.1:\\d+)\ncurl .* -d '(.*)'\n").matcher("");
    for (int i = 0; i < 200 && !told.find(); i++) {
      Thread.sleep(50);
      told.reset(out.toString(UTF_8));
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(told.group(1) + "/predict"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(told.group(2).replace("'\\''", "'")))
            .build();

    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body())
        .contains("\"probability\":");

    serving.interrupt();
    serving.join(20_000);
    assertThat(serving.isAlive()).isFalse();
  }

  /** Counts and order only: times are the machine's. */
  @Test
  void measuresTheServiceForUsersAndForATester() throws Exception {
    String model = train();
    out.reset();

    int code = run("measure-latency", model, "--rate", "200", "--seconds", "0.2", "--stall", "20");

    assertThat(code).isZero();
    assertThat(out.toString(UTF_8))
        .contains("40 requests at 200 a second", "as it is", "held up once for 20 ms")
        .contains("each of 160 answers is the offline score to the bit");
    assertThat(
            out.toString(UTF_8)
                .lines()
                .filter(line -> line.matches(".*(users|tester), who.*"))
                .map(String::strip))
        .hasSize(4)
        .allMatch(line -> line.matches(".* 40( +\\d+\\.\\d\\d){4}"));
    assertRefused("requests a second must be in 1..2000", "measure-latency", model, "--rate", "0");
    assertRefused("seconds must be in (0, 60]", "measure-latency", model, "--seconds", "61");
  }

  @Test
  void aTakenPortAForeignFileAndAMissingTableAreLinesAndExitTwo() throws Exception {
    String model = train();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertRefused(
          "cannot listen on port", "serve-model", model, "--port", "" + taken.getLocalPort());
    }
    assertRefused("it must begin with", "serve-model", folder.resolve("sales.csv").toString());
    assertRefused("name what to train on", "train-model", "--out", model);
    assertRefused(
        "did you mean \"forest\"?",
        "train-model",
        "--dataset",
        "bank_marketing",
        "--learner",
        "forrest",
        "--out",
        model);
    assertRefused("--port must be in 0..65535", "serve-model", model, "--port", "70000");
    assertRefused(
        "--port must be a whole number, but was \"80x\"", "serve-model", model, "--port", "80x");
    assertRefused(
        "--rate must be a number, but was \"fast\"", "measure-latency", model, "--rate", "fast");
    assertRefused("must be the name of a file, but was \"\"", "serve-model", "");
    assertRefused(
        "name fewer with --without",
        ("train-model --csv "
                + folder.resolve("sales.csv")
                + " --target bought --without age --without job --out x")
            .split(" "));
  }

  private void assertRefused(String message, String... args) {
    err.reset();
    assertThat(run(args)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains(message).hasLineCount(1);
  }
}
