package org.mlconcepts.demo.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The bundled typeface, so that a chart looks the same on every machine and needs no fonts installed.
 *
 * <p>On Linux without a display, the Java desktop library asks fontconfig for the system's fonts before it opens any font, and
 * dies where there are none. There it is told of a font list of our own, once, before it starts; a list chosen by the user
 * with {@code -Dsun.awt.fontconfig} wins.
 */
final class Fonts {

  private static final String FONT_LIST = "sun.awt.fontconfig";

  private Fonts() {}

  /** The upright face in a size, in logical pixels. */
  static Font regular(float size) {
    return Loaded.REGULAR.deriveFont(size);
  }

  /** The bold face in a size, in logical pixels. */
  static Font bold(float size) {
    return Loaded.BOLD.deriveFont(size);
  }

  private static final class Loaded {
    static final Font REGULAR;
    static final Font BOLD;

    static {
      offerFontList();
      REGULAR = load("DejaVuSans.ttf");
      BOLD = load("DejaVuSans-Bold.ttf");
    }
  }

  private static Font load(String name) {
    try (InputStream in = open(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack the bundled font " + name + " into java.io.tmpdir", e);
    } catch (FontFormatException | LinkageError | InternalError e) {
      throw new IllegalStateException(
          "charts need Java's font library, which could not start (" + e.getMessage() + "); on Debian or Ubuntu install"
              + " libfreetype6, libfontconfig1 and a JRE with its desktop part (openjdk-17-jre-headless or newer)",
          e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = Fonts.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the bundled font " + name + " is missing from the jar; build it again");
    }
    return in;
  }

  private static void offerFontList() {
    if (System.getProperty(FONT_LIST) != null || !linuxWithoutDisplay()) {
      return;
    }
    try {
      Path folder = Files.createTempDirectory("mlconcepts-font");
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
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the list of fonts into java.io.tmpdir", e);
    }
  }

  private static boolean linuxWithoutDisplay() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    boolean noDisplay = System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null;
    return linux && (noDisplay || Boolean.getBoolean("java.awt.headless"));
  }

  /** The list in the form that Java's own font configuration files have: every logical font is the one bundled face. */
  static String fontList(Path font) {
    StringBuilder list = new StringBuilder("version=1\n");
    for (String family : new String[] {"dialog", "dialoginput", "monospaced", "sansserif", "serif"}) {
      for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
        list.append(family).append('.').append(style).append(".latin-1=DejaVu Sans\n");
      }
    }
    String path = font.toString().replace("\\", "\\\\");
    return list.append("sequence.allfonts=latin-1\nfilename.DejaVu_Sans=").append(path).append('\n').toString();
  }
}
