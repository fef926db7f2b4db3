package cn.lyg.talent.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;

/** Writes a text another way: as other programs save it, or half one way and half another. */
final class EncodingMutation {
  private static final List<String> CHARSETS =
      List.of("GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32", "Big5", "windows-1252");
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private EncodingMutation() {}

  static byte[] of(byte[] bytes, Random random) {
    String text = new String(bytes, UTF_8);
    Charset other = Charset.forName(CHARSETS.get(random.nextInt(CHARSETS.size())));
    int half = random.nextInt(text.length() + 1);
    return switch (random.nextInt(6)) {
      case 0 -> joined(MARK, bytes);
      case 1 -> joined(MARK, text.getBytes(other));
      case 2 ->
          joined(text.substring(0, half).getBytes(UTF_8), text.substring(half).getBytes(other));
      case 3 -> text.replace("\n", random.nextBoolean() ? "\r" : "\r\n").getBytes(UTF_8);
      default -> text.getBytes(other);
    };
  }

  private static byte[] joined(byte[] start, byte[] end) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(start);
    all.writeBytes(end);
    return all.toByteArray();
  }
}
