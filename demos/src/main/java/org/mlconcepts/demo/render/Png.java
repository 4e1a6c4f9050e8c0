package org.mlconcepts.demo.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a bitmap as PNG (ISO/IEC 15948) with its resolution, so that a page shows it at its
 * logical size. Java's own encoder looks for plug-ins first, which takes longer than the drawing,
 * and needs a metadata tree to say the resolution.
 */
final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final byte INDEXED = 3;
  private static final int PIXELS_PER_METRE_AT_96_DPI = 3780;

  private Png() {}

  /**
   * The file for an opaque image that has so many real pixels for each logical one, in so many
   * colours at most: about a third of the bytes that all of its shades would take.
   */
  static byte[] encode(BufferedImage image, int scale, int colors) {
    FewColors few = FewColors.of(image, colors);
    ByteArrayOutputStream out = begin(image, scale);
    ByteBuffer palette = ByteBuffer.allocate(3 * few.palette().length);
    for (int color : few.palette()) {
      palette.put((byte) (color >> 16)).put((byte) (color >> 8)).put((byte) color);
    }
    chunk(out, "PLTE", palette.array());
    int width = image.getWidth();
    ByteBuffer rows = ByteBuffer.allocate(image.getHeight() * (width + 1));
    byte[] pixels = few.pixels();
    for (int y = 0; y < image.getHeight(); y++) {
      rows.put((byte) 0).put(pixels, y * width, width);
    }
    chunk(out, "IDAT", deflate(rows.array()));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static ByteArrayOutputStream begin(BufferedImage image, int scale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    out.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(image.getWidth()).putInt(image.getHeight());
    chunk(out, "IHDR", header.put((byte) 8).put(INDEXED).array());
    int density = PIXELS_PER_METRE_AT_96_DPI * scale;
    chunk(
        out, "pHYs", ByteBuffer.allocate(9).putInt(density).putInt(density).put((byte) 1).array());
    return out;
  }

  /** Row by row as 0xRRGGBB, straight from the bitmap. */
  static int[] pixels(BufferedImage image) {
    if (image.getType() != BufferedImage.TYPE_INT_RGB) {
      throw new IllegalArgumentException(
          "image must be of type INT_RGB, but was of type " + image.getType());
    }
    return (int[])
        image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), null);
  }

  private static byte[] deflate(byte[] rows) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(rows);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
      byte[] buffer = new byte[1 << 14];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
  }
}
