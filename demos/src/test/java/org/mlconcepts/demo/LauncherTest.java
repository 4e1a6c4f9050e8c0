package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher with a Maven and a Java that only say how they were called, in a folder whose name
 * has spaces.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final Path LAUNCHER = Path.of("..", "mlconcepts").toAbsolutePath().normalize();

  @TempDir private Path folder;
  private Path checkout;
  private Path programs;

  @BeforeEach
  void makeAnEmptyCheckout() throws IOException {
    checkout = Files.createDirectories(folder.resolve("my checkout"));
    Files.copy(LAUNCHER, checkout.resolve("mlconcepts"));
    assertThat(checkout.resolve("mlconcepts").toFile().setExecutable(true)).isTrue();
    for (String module : List.of("datasets", "core", "demos")) {
      Files.createDirectories(checkout.resolve(module).resolve("src/main"));
      Files.writeString(checkout.resolve(module).resolve("pom.xml"), "");
    }
    Files.writeString(checkout.resolve("pom.xml"), "");
    programs = Files.createDirectories(folder.resolve("programs"));
    jdk("17.0.1");
  }

  @Test
  void withoutJavaItSaysSo() throws Exception {
    Shell shell = launch(Map.of("PATH", "/usr/bin/nowhere:/bin/nowhere"), "list");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "mlconcepts: needs java 17 or later, but there is no java on the PATH; install a JDK or"
                + " set JAVA_HOME\n");
  }

  @Test
  void anOldJavaIsNamedWithItsVersion() throws Exception {
    jdk("1.8.0_402");
    Shell shell = launch(Map.of(), "list");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err())
        .contains("needs java 17 or later, but", "is version 1.8.0_402;")
        .hasLineCount(1);
  }

  @Test
  void withoutMavenItSaysSo() throws Exception {
    Files.delete(programs.resolve("mvn"));
    Shell shell = launch(Map.of("PATH", programs + ":" + tools()), "list");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err())
        .contains("needs mvn 3.8.7 or later to build, but there is no mvn on the PATH")
        .hasLineCount(1);
  }

  @Test
  void anOldMavenIsNamedWithItsVersion() throws Exception {
    maven("3.6.3", 0);
    Shell shell = launch(Map.of(), "list");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err())
        .contains("needs mvn 3.8.7 or later, but it is version 3.6.3;")
        .hasLineCount(1);
  }

  @Test
  void itBuildsOnceAndPassesArgumentsAndExitCodeThrough() throws Exception {
    Shell first = launch(Map.of(), "run", "a b", "--set", "x=*");
    assertThat(first.code()).isEqualTo(7);
    assertThat(first.err())
        .startsWith("mlconcepts: building once")
        .endsWith("mlconcepts: building core (2 of 3)\nmlconcepts: building demos (3 of 3)\n")
        .hasLineCount(3);
    assertThat(checkout.resolve("target/launcher/build.log"))
        .content()
        .startsWith("[INFO] Building mlconcepts 0.1.0-SNAPSHOT   [1/4]\n")
        .endsWith("[ERROR] something is wrong\n");
    assertThat(first.out())
        .contains("<" + checkout.toRealPath() + "/demos/target/classes:")
        .endsWith("<run><a b><--set><x=*>\n");

    Shell second = launch(Map.of(), "list");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).endsWith("<list>\n");
  }

  @Test
  void onlyWhatLooksUpDoesWithoutTheOptimisingCompiler() throws Exception {
    for (String line : List.of("list", "claims 2", "datasets")) {
      assertThat(options(line)).as(line).contains("StopAtLevel=1");
    }
    for (String line : List.of("run 2", "advise f.csv", "claims --csv f.csv", "claims 5 --csv=f")) {
      assertThat(options(line)).as(line).contains("UseSerialGC").doesNotContain("StopAtLevel");
    }
  }

  private String options(String line) throws Exception {
    launch(Map.of(), line.split(" ", -1));
    return Files.readString(folder.resolve("options"));
  }

  @Test
  void changedSourcesAreBuiltAgain() throws Exception {
    launch(Map.of(), "list");
    Thread.sleep(20);
    Files.writeString(checkout.resolve("core/src/main/New.java"), "");
    assertThat(launch(Map.of(), "list").err())
        .startsWith("mlconcepts: sources have changed: building");
    assertThat(launch(Map.of(), "list").err()).isEmpty();
  }

  @Test
  void aLibraryThatIsGoneIsFetchedAgain() throws Exception {
    launch(Map.of(), "list");
    Files.delete(folder.resolve("library.jar"));
    assertThat(launch(Map.of(), "list").err()).contains("building");
  }

  @Test
  void aBuildThatFailsShowsWhyAndIsTriedAgain() throws Exception {
    maven("3.9.9", 1);
    Shell shell = launch(Map.of(), "list");
    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).contains("the build failed", "build.log", "[ERROR] something is wrong");
    assertThat(checkout.resolve("target/launcher/lock")).doesNotExist();
    maven("3.9.9", 0);
    assertThat(launch(Map.of(), "list").code()).isEqualTo(7);
  }

  @Test
  void theLockOfAProcessThatIsGoneIsIgnored() throws Exception {
    Path lock = Files.createDirectories(checkout.resolve("target/launcher/lock"));
    Files.writeString(lock.resolve("pid"), "999999999\n");
    assertThat(launch(Map.of(), "list").code()).isEqualTo(7);
    assertThat(lock).doesNotExist();
  }

  @Test
  void ofTwoAtTheSameTimeOneBuildsAndTheOtherWaits() throws Exception {
    Process first = start(Map.of("SLOW", "1"), "list");
    while (!Files.exists(checkout.resolve("target/launcher/lock/pid"))) {
      Thread.sleep(10);
    }
    Shell second = launch(Map.of("SLOW", "1"), "list");
    assertThat(first.waitFor()).isEqualTo(7);
    assertThat(second.code()).isEqualTo(7);
    assertThat(second.err())
        .isEqualTo("mlconcepts: waiting for the build that another mlconcepts has begun\n");
    assertThat(Files.readAllLines(folder.resolve("builds"))).hasSize(1);
  }

  @Test
  void aSymbolicLinkLeadsToTheCheckout() throws Exception {
    Path link =
        Files.createSymbolicLink(
            programs.resolve("mlconcepts"), Path.of("../my checkout/mlconcepts"));
    Path outer = Files.createSymbolicLink(folder.resolve("ml"), link);
    checkout = outer;
    assertThat(finish(start(new ProcessBuilder(outer.toString(), "list"), Map.of())).code())
        .isEqualTo(7);
    assertThat(folder.resolve("my checkout/target/launcher/built")).exists();
  }

  private void jdk(String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\nOTHER=\"1\"\n");
    program(home.resolve("bin/javac"), "");
    program(
        home.resolve("bin/java"),
        "echo \"$*\" > '"
            + folder.resolve("options")
            + "'; for a in \"$@\"; do case $a in -[XD]*) ;; *) printf '<%s>' \"$a\"; esac; done;"
            + " echo; exit 7");
    maven("3.9.9", 0);
  }

  private void maven(String version, int code) throws IOException {
    program(
        programs.resolve("mvn"),
        "if [ \"$1\" = --version ]; then echo 'Apache Maven "
            + version
            + " (abc)'; exit 0; fi\n"
            + "echo '[INFO] Building mlconcepts 0.1.0-SNAPSHOT   [1/4]'\n"
            + "echo '[INFO] Building mlconcepts core 0.1.0-SNAPSHOT   [3/4]'\n"
            + "echo '[INFO] Building mlconcepts demos 0.1.0-SNAPSHOT   [4/4]'\n"
            + "[ -z \"$SLOW\" ] || sleep 1\n"
            + "echo built >> '"
            + folder.resolve("builds")
            + "'\n"
            + "cd '"
            + checkout
            + "' && mkdir -p demos/target/classes/org/mlconcepts/demo"
            + " core/target/classes/org/mlconcepts datasets/target/classes/org/mlconcepts/data && :"
            + " > demos/target/classes/org/mlconcepts/demo/Main.class && : >"
            + " core/target/classes/org/mlconcepts/Questions.class && : >"
            + " datasets/target/classes/org/mlconcepts/data/Datasets.class\n"
            + ": > '"
            + folder.resolve("library.jar")
            + "'\n"
            + "printf %s '"
            + folder.resolve("library.jar")
            + "' > demos/target/runtime-class-path\n"
            + "echo '[ERROR] something is wrong'; exit "
            + code);
  }

  private static void program(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** The folder of find, sed and the rest without any mvn. */
  private Path tools() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String name :
        List.of(
            "find",
            "head",
            "sed",
            "cat",
            "mkdir",
            "rm",
            "mv",
            "sleep",
            "grep",
            "sort",
            "readlink")) {
      for (String place : List.of("/usr/bin/", "/bin/")) {
        if (Files.exists(Path.of(place + name)) && !Files.exists(tools.resolve(name))) {
          program(tools.resolve(name), "exec " + place + name + " \"$@\"");
        }
      }
    }
    return tools;
  }

  private Shell launch(Map<String, String> environment, String... args) throws Exception {
    return finish(start(environment, args));
  }

  private Process start(Map<String, String> environment, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(checkout.resolve("mlconcepts").toString()));
    command.addAll(List.of(args));
    return start(new ProcessBuilder(command), environment);
  }

  private Process start(ProcessBuilder builder, Map<String, String> environment)
      throws IOException {
    builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    if (environment.getOrDefault("PATH", "").contains("nowhere")) {
      builder.environment().remove("JAVA_HOME");
    }
    builder.environment().remove("MLCONCEPTS_JAVA_OPTS");
    builder.environment().putAll(environment);
    return builder.directory(folder.toFile()).start();
  }

  private static Shell finish(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Shell(process.waitFor(), out, err);
  }
}
