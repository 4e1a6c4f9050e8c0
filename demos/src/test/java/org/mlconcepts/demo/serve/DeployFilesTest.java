package org.mlconcepts.demo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The deployment files by their structure; whether they build, only a container engine can say. */
class DeployFilesTest {

  private static final Path ROOT = Path.of("..");
  private static final Path DEPLOY = ROOT.resolve("deploy");
  private static final String PORT = String.valueOf(ModelServer.PORT);

  private static List<String> docker() throws IOException {
    String text = Files.readString(DEPLOY.resolve("Dockerfile")).replaceAll("\\\\\n\\s*", "");
    return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  private static List<String> arguments(String instruction) throws IOException {
    return docker().stream()
        .filter(line -> line.startsWith(instruction + " "))
        .map(line -> line.substring(instruction.length() + 1))
        .toList();
  }

  @Test
  void imagesArePinnedByATagThatIsAVersion() throws IOException {
    assertThat(arguments("FROM"))
        .hasSize(2)
        .allMatch(from -> from.matches("\\S+:[\\d.]+-\\S+( AS \\w+)?") && from.contains("17"));
    assertThat(yaml("compose.yaml").get("services").toString())
        .containsPattern("prometheus:v\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void theServiceRunsWithoutRootOnTheDefaultPort() throws IOException {
    assertThat(arguments("USER")).singleElement().isNotIn("root", "0");
    List<String> lines = docker();
    assertThat(lines.stream().filter(l -> l.startsWith("USER ")).map(lines::indexOf).toList())
        .allMatch(at -> at < indexOf(lines, "ENTRYPOINT"));
    assertThat(arguments("EXPOSE")).containsExactly(PORT);
    assertThat(arguments("CMD"))
        .singleElement()
        .asString()
        .contains("serve-model", "\"" + PORT + "\"");
    assertThat(arguments("HEALTHCHECK"))
        .singleElement()
        .asString()
        .contains("/health", "/" + PORT + ";");
  }

  private static int indexOf(List<String> lines, String start) {
    return lines.indexOf(lines.stream().filter(l -> l.startsWith(start)).findFirst().orElseThrow());
  }

  /** The model is the one file that train-model makes first, as the head of the Dockerfile says. */
  @Test
  void whatIsCopiedIsThere() throws IOException {
    for (String copy : arguments("COPY")) {
      String source = copy.split(" ", -1)[0];
      if (source.equals("deploy/lead.model")) {
        assertThat(Files.readString(DEPLOY.resolve("Dockerfile"))).contains("--out " + source);
      } else if (!source.startsWith("--from")) {
        assertThat(ROOT.resolve(source)).exists();
      }
    }
    List<String> modules =
        Pattern.compile("<module>(.*)</module>")
            .matcher(Files.readString(ROOT.resolve("pom.xml")))
            .results()
            .map(found -> found.group(1) + "/")
            .toList();
    assertThat(modules).isNotEmpty();
    // Maven reads the pom of each module, whichever it is asked to build.
    assertThat(arguments("COPY").stream().map(copy -> copy.split(" ", -1)[0])).containsAll(modules);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> yaml(String file) throws IOException {
    return (Map<String, Object>) new Yaml().load(Files.readString(DEPLOY.resolve(file)));
  }

  @Test
  void composeJoinsTheServiceAndPrometheusOnThisMachineOnly() throws IOException {
    String services = String.valueOf(yaml("compose.yaml").get("services"));

    assertThat(services)
        .contains(
            "127.0.0.1:" + PORT + ":" + PORT, "deploy/Dockerfile", "condition=service_healthy");
    assertThat(DEPLOY.resolve("prometheus.yml")).exists();
    assertThat(services).contains("./prometheus.yml:");
    assertThat(String.valueOf(yaml("prometheus.yml").get("scrape_configs")))
        .contains("metrics_path=/metrics", "model:" + PORT);
  }
}
