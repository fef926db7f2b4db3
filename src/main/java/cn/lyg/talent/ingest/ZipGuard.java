package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.FileReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks a workbook over before a parser may touch it. The workbook reader inflates whatever it is
 * given, so a file made to burst a machine has to be told here: by what the archive declares and,
 * since that may lie, by counting while inflating. Macros and links to other workbooks are let
 * through, for nothing ever opens them.
 */
final class ZipGuard {
  private static final int MAX_ENTRIES = 1000;
  private static final long MAX_INFLATED = 4L << 30;

  /** Official sheets shrink 10 to 60 times, a bomb about 1000 times. */
  private static final long MAX_RATIO = 200;

  /** Below this size any ratio is harmless. */
  private static final long HARMLESS = 8L << 20;

  static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
  private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

  private ZipGuard() {}

  static void check(Path file) throws IOException {
    refuseOldContainer(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<ZipEntry> entries = zip.stream().<ZipEntry>map(entry -> entry).toList();
      long declared = entries.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
      if (entries.size() > MAX_ENTRIES || declared > MAX_INFLATED) {
        throw tooLarge();
      }
      long inflated = 0;
      for (ZipEntry entry : entries) {
        inflated += inflate(zip, entry, MAX_INFLATED - inflated);
      }
    } catch (RefusedException refused) {
      throw refused;
    } catch (IOException | IllegalArgumentException broken) {
      throw damaged();
    }
  }

  static RefusedException damaged() {
    return RefusedException.unreadable(
        "文件已损坏或不是 .xlsx 工作簿；请在表格软件中打开后另存为 .xlsx",
        "damaged, or no .xlsx workbook; open it in a spreadsheet and save it as .xlsx");
  }

  /** Both .xls and password-protected workbooks come in the same old container. */
  private static void refuseOldContainer(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (!Arrays.equals(in.readNBytes(OLE2.length), OLE2)) {
        return;
      }
      if (new ByteSearch(ENCRYPTED).findIn(in)) {
        throw RefusedException.unreadable(
            "工作簿设有打开密码；请取消密码后另存为 .xlsx",
            "protected by a password; take the password off and save as .xlsx");
      }
      throw RefusedException.unreadable(
          "旧版 Excel 文件（.xls）；请另存为 .xlsx", "an old Excel file (.xls); save as .xlsx");
    }
  }

  private static long inflate(ZipFile zip, ZipEntry entry, long left) throws IOException {
    boolean xml = isXml(entry.getName());
    ByteSearch doctype = new ByteSearch(DOCTYPE);
    AddressSearch addresses = new AddressSearch();
    byte[] block = new byte[1 << 16];
    long count = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        count += read;
        if (count > left || isBomb(count, entry.getCompressedSize())) {
          throw tooLarge();
        }
        if (xml && (doctype.findIn(block, read) || addresses.findIn(block, read))) {
          throw damaged();
        }
      }
    }
    return count;
  }

  private static boolean isBomb(long inflated, long compressed) {
    return inflated > HARMLESS && inflated > MAX_RATIO * Math.max(1, compressed);
  }

  private static boolean isXml(String entry) {
    return entry.endsWith(".xml") || entry.endsWith(".rels") || entry.endsWith(".vml");
  }

  private static RefusedException tooLarge() {
    return new RefusedException(
        FileReason.TOO_LARGE,
        "解压后过大，疑为压缩炸弹；请核对来源，确有大量数据时请分成多个文件",
        "far too large once unpacked, as an archive bomb is; check where it came from, or split it");
  }
}
