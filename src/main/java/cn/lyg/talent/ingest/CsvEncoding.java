package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.FileReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Finds out how a text file is written by decoding all of it strictly: UTF-8 first, GB18030 next.
 * Guessing from byte statistics gets short Chinese files wrong; a strict UTF-8 pass does not, since
 * GBK text is practically never valid UTF-8. GB18030 rather than GBK, which loses rare characters
 * of names.
 */
record CsvEncoding(Charset charset, int bomBytes) {
  static final Charset GB18030 = Charset.forName("GB18030");

  private static final int BLOCK = 1 << 16;
  private static final byte[] UTF8_BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** The encoding under which every byte of the file is valid. */
  static CsvEncoding of(Path file) throws IOException {
    if (startsWithBom(file)) {
      // the sender declared UTF-8: it is that or nothing
      if (decodes(file, StandardCharsets.UTF_8)) {
        return new CsvEncoding(StandardCharsets.UTF_8, UTF8_BOM.length);
      }
      throw refused();
    }
    if (decodes(file, StandardCharsets.UTF_8)) {
      return new CsvEncoding(StandardCharsets.UTF_8, 0);
    }
    if (decodes(file, GB18030)) {
      return new CsvEncoding(GB18030, 0);
    }
    throw refused();
  }

  /** A decoder that reports what does not decode instead of replacing it. */
  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static boolean startsWithBom(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(UTF8_BOM.length), UTF8_BOM);
    }
  }

  private static boolean decodes(Path file, Charset charset) throws IOException {
    CharsetDecoder decoder = strict(charset);
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    CharBuffer chars = CharBuffer.allocate(BLOCK);
    long nuls = 0;
    try (SeekableByteChannel in = Files.newByteChannel(file)) {
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        nuls += nulsAtEnd(bytes, read);
        bytes.flip();
        if (decode(decoder, bytes, chars, false).isError()) {
          return false;
        }
        bytes.compact();
      }
      refuseNuls(nuls, in.size());
    }
    bytes.flip();
    return !decode(decoder, bytes, chars, true).isError();
  }

  private static CoderResult decode(
      CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars, boolean end) {
    while (true) {
      chars.clear();
      CoderResult result = decoder.decode(bytes, chars, end);
      if (!result.isOverflow()) {
        return result;
      }
    }
  }

  private static long nulsAtEnd(ByteBuffer bytes, int count) {
    long nuls = 0;
    for (int i = bytes.position() - count; i < bytes.position(); i++) {
      if (bytes.get(i) == 0) {
        nuls++;
      }
    }
    return nuls;
  }

  /** UTF-16 without a mark passes as GB18030; its NUL bytes give it away. */
  private static void refuseNuls(long nuls, long all) throws RefusedException {
    if (nuls * 100 > all) {
      throw refused();
    }
  }

  private static RefusedException refused() {
    return new RefusedException(
        FileReason.BAD_ENCODING,
        "文件编码既不是 UTF-8 也不是 GB18030/GBK；请在表格软件中另存为“CSV UTF-8”或 .xlsx 后重新报送",
        "the text is neither UTF-8 nor GB18030/GBK; save it as CSV UTF-8 or .xlsx and send it again");
  }
}
