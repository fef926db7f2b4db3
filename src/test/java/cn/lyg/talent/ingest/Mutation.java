package cn.lyg.talent.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Harms a file as senders, spreadsheets, mail and malice do: its bytes, its cells, its parts. */
final class Mutation {
  private static final List<String> CELLS =
      List.of(
          "",
          " ",
          "\0",
          "=cmd|' /C calc'!A0",
          "＝1+1",
          "\"",
          "\"\"\"",
          "1E999999999",
          "-0.000000000001",
          "9".repeat(400),
          "长".repeat(600),
          "2021-02-30",
          "2021.1",
          "９９９９年９月９日",
          "32070519800101123X",
          "\u202E反向",
          "&#0;",
          "<![CDATA[",
          "√",
          "作废",
          "#REF!",
          "𠮷",
          "x".repeat(40_000));
  private static final List<String> TEXTS =
      List.of(
          "批次</t>",
          "身份证号</t>",
          "资助金额（万元）</t>",
          "拨付\n金额（元）</t>",
          "记录状态</t>",
          "作废</t>",
          "5,000.50元</t>",
          "8万元</t>",
          "２０２２年３月</t>",
          "_x000D__x0000_</t>",
          "</t><phoneticPr/>",
          "<r><t>分</t></r><r><t>段</t></r>");
  private static final List<String> MARKUP =
      List.of(
          "r=\"ZZZZZZ1\"",
          "r=\"XFD7\"",
          "r=\"A0\"",
          "r=\"1048577\"",
          "t=\"s\"",
          "t=\"d\"",
          "t=\"b\"",
          "s=\"999\"",
          "r=\"-1\"",
          "date1904=\"1\"");

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  byte[] of(String name, byte[] bytes) throws IOException {
    byte[] harmed = bytes;
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      boolean workbook = name.endsWith(".xlsx");
      harmed =
          switch (random.nextInt(8)) {
            case 0 -> bytes(harmed);
            case 1 ->
                workbook ? ArchiveMutation.of(harmed, random) : EncodingMutation.of(harmed, random);
            default -> workbook ? part(harmed) : text(harmed, ",", "\n", CELLS);
          };
    }
    return harmed;
  }

  private byte[] bytes(byte[] bytes) {
    if (bytes.length < 2) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    int at = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(64));
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
      case 2 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
      case 3 -> joined(Arrays.copyOf(bytes, at), new byte[random.nextInt(9)], bytes, at);
      default -> flipped(bytes, at);
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] = (byte) random.nextInt(256);
    return copy;
  }

  private static byte[] joined(byte[] start, byte[] middle, byte[] bytes, int at) {
    return joined(joined(start, middle), Arrays.copyOfRange(bytes, at, bytes.length));
  }

  private static byte[] joined(byte[] start, byte[] end) {
    byte[] all = Arrays.copyOf(start, start.length + end.length);
    System.arraycopy(end, 0, all, start.length, end.length);
    return all;
  }

  /** Cells exchanged, lost, doubled; lines doubled, lost, moved. Whatever the encoding is. */
  private byte[] text(byte[] bytes, String cell, String line, List<String> hostile) {
    String separator = random.nextInt(3) == 0 ? line : cell;
    List<String> parts =
        new ArrayList<>(List.of(new String(bytes, ISO_8859_1).split(separator, -1)));
    int at = random.nextInt(parts.size());
    switch (random.nextInt(5)) {
      case 0 -> parts.remove(at);
      case 1 -> parts.add(at, parts.get(at));
      case 2 -> parts.add(at, parts.remove(random.nextInt(parts.size())));
      default -> parts.set(at, one(hostile));
    }
    return String.join(separator, parts).getBytes(ISO_8859_1);
  }

  private String one(List<String> choices) {
    String text = choices.get(random.nextInt(choices.size()));
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  /** One part of a workbook harmed, or left out. */
  private byte[] part(byte[] workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        int chance = entry.getName().contains("sheet") ? 2 : 8;
        if (random.nextInt(60) == 0) {
          continue;
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(random.nextInt(chance) == 0 ? xml(content) : content);
      }
    } catch (ZipException | EOFException | IllegalArgumentException alreadyBroken) {
      return bytes(workbook);
    }
    return out.toByteArray();
  }

  private byte[] xml(byte[] content) {
    String text = new String(content, ISO_8859_1);
    return switch (random.nextInt(6)) {
      case 0 -> bytes(content);
      case 1 -> text(content, "<", "<row", CELLS);
      case 3, 4 -> text(content, "<t>", "<si>", TEXTS);
      case 2 -> text.replaceFirst(" [rst]=\"[^\"]*\"", " " + one(MARKUP)).getBytes(ISO_8859_1);
      default -> text(content, "<v>", "</c>", CELLS);
    };
  }
}
