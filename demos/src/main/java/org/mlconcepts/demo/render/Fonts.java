package org.mlconcepts.demo.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The bundled typeface, so that a chart looks the same on every machine and needs no fonts
 * installed.
 *
 * <p>On Linux without a display, the Java desktop library asks fontconfig for the system's fonts
 * before it opens any font, and dies where there are none. There it is told of a font list of our
 * own, once, before it starts; a list chosen by the user with {@code -Dsun.awt.fontconfig} wins.
 */
final class Fonts {

  private static final String FONT_LIST = "sun.awt.fontconfig";
  private static final AtomicReference<Optional<Faces>> LOADED =
      new AtomicReference<>(Optional.empty());

  private Fonts() {}

  /** The upright face in a size, in logical pixels. */
  static Font regular(float size) {
    return faces().regular().deriveFont(size);
  }

  /** The bold face in a size, in logical pixels. */
  static Font bold(float size) {
    return faces().bold().deriveFont(size);
  }

  private record Faces(Font regular, Font bold) {}

  // Not in a static initializer: a failure there would say why only once, and later "could not
  // initialize class".
  private static Faces faces() {
    Optional<Faces> loaded = LOADED.get();
    return loaded.isPresent() ? loaded.get() : load();
  }

  private static synchronized Faces load() {
    if (LOADED.get().isPresent()) {
      return LOADED.get().get();
    }
    try {
      offerFontList();
      Faces faces = new Faces(read("DejaVuSans.ttf"), read("DejaVuSans-Bold.ttf"));
      LOADED.set(Optional.of(faces));
      return faces;
    } catch (IOException | FontFormatException | LinkageError | InternalError e) {
      throw new IllegalStateException(
          "charts need Java's font library and some room in java.io.tmpdir, but: "
              + reason(e)
              + "; on Debian or Ubuntu,"
              + " apt-get install libfreetype6 libfontconfig1 brings what a headless Java may lack",
          e);
    }
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  private static Font read(String name) throws IOException, FontFormatException {
    try (InputStream in = open(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }

  private static InputStream open(String name) {
    InputStream in = Fonts.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(
          "the bundled font " + name + " is missing from the jar; build it again");
    }
    return in;
  }

  private static void offerFontList() throws IOException {
    if (System.getProperty(FONT_LIST) != null || !linuxWithoutDisplay()) {
      return;
    }
    Path folder = Files.createTempDirectory("mlconcepts-font");
    // Deleted in the opposite order: first the files, then the folder.
    folder.toFile().deleteOnExit();
    Path font = folder.resolve("DejaVuSans.ttf");
    font.toFile().deleteOnExit();
    try (InputStream in = open("DejaVuSans.ttf")) {
      Files.copy(in, font);
    }
    Path list = folder.resolve("fontconfig.properties");
    list.toFile().deleteOnExit();
    Files.writeString(list, fontList(font), StandardCharsets.ISO_8859_1);
    System.setProperty(FONT_LIST, list.toString());
  }

  private static boolean linuxWithoutDisplay() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    boolean noDisplay =
        System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null;
    return linux && (noDisplay || Boolean.getBoolean("java.awt.headless"));
  }

  /**
   * The list in the form that Java's own font configuration files have: every logical font is the
   * one bundled face.
   */
  static String fontList(Path font) {
    StringBuilder list = new StringBuilder("version=1\n");
    for (String family :
        new String[] {"dialog", "dialoginput", "monospaced", "sansserif", "serif"}) {
      for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
        list.append(family).append('.').append(style).append(".latin-1=DejaVu Sans\n");
      }
    }
    String path = font.toString().replace("\\", "\\\\");
    return list.append("sequence.allfonts=latin-1\nfilename.DejaVu_Sans=")
        .append(path)
        .append('\n')
        .toString();
  }
}
