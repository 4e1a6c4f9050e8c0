package org.mlconcepts.demo.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of a site. A new site is written beside it and then moved into its place, so that a
 * reader sees the old site or the new one. A folder is replaced only if every file in it was
 * written by this class, which a list in the folder says.
 */
public final class SiteFolder {

  /** The file that lists all others. */
  static final String LIST = ".mlconcepts-site";

  private final Path root;

  private SiteFolder(Path root) {
    this.root = root;
  }

  /**
   * The folder of that name; nothing is written yet.
   *
   * @throws IllegalArgumentException if it is a file, or holds files that are not of a site
   */
  public static SiteFolder of(String name) {
    try {
      SiteFolder folder = new SiteFolder(Path.of(name).toAbsolutePath().normalize());
      folder.requireOurs();
      return folder;
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "--out must be a folder, but was \"" + name + "\"; choose another, such as out/site", e);
    }
  }

  /** The first page. */
  public Path start() {
    return root.resolve("index.html");
  }

  /**
   * Writes a site into the place of what was there.
   *
   * @throws IllegalArgumentException if foreign files have come meanwhile
   * @throws UncheckedIOException if writing fails; then the old site is still there
   */
  public void write(Site site) {
    Path fresh = sibling("new");
    Path old = sibling("old");
    Thread lastWords = new Thread(() -> remove(fresh), "mlconcepts-last-words");
    Runtime.getRuntime().addShutdownHook(lastWords);
    try {
      remove(fresh);
      fill(fresh, site);
      requireOurs();
      if (Files.exists(root)) {
        Files.move(root, old);
      }
      Files.move(fresh, root);
      remove(old);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + root + ": " + e.getMessage(), e);
    } finally {
      remove(fresh);
      forget(lastWords);
    }
  }

  private static void fill(Path fresh, Site site) throws IOException {
    TreeMap<String, Content> files = new TreeMap<>(site.files());
    for (Map.Entry<String, Content> each : files.entrySet()) {
      Path file = fresh.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue().bytes());
    }
    Files.writeString(fresh.resolve(LIST), String.join("\n", files.keySet()) + "\n");
  }

  private void requireOurs() {
    if (!Files.exists(root)) {
      return;
    }
    if (!Files.isDirectory(root)) {
      throw refusal("is a file");
    }
    List<String> present = files();
    Set<String> ours = listed();
    present.stream()
        .filter(name -> !ours.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw refusal("holds " + name + ", which is not of a site of this program");
        });
  }

  private IllegalArgumentException refusal(String why) {
    return new IllegalArgumentException(
        "--out " + root + " " + why + "; choose a folder that is new, empty or such a site");
  }

  private Set<String> listed() {
    Path list = root.resolve(LIST);
    if (!Files.isRegularFile(list)) {
      return Set.of();
    }
    try {
      Set<String> names = new TreeSet<>(Files.readAllLines(list));
      names.add(LIST);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + list + ": " + e.getMessage(), e);
    }
  }

  private List<String> files() {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> !Files.isDirectory(path))
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + root + ": " + e.getMessage(), e);
    }
  }

  private Path sibling(String what) {
    return root.resolveSibling(
        "." + root.getFileName() + "." + ProcessHandle.current().pid() + "." + what);
  }

  private static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder + ": " + e.getMessage(), e);
    }
  }

  private static void forget(Thread lastWords) {
    try {
      Runtime.getRuntime().removeShutdownHook(lastWords);
    } catch (IllegalStateException e) {
      // the process is ending already
    }
  }
}
