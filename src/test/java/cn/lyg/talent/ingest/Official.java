package cn.lyg.talent.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as offices write them: a title above, notes below, blank rows, line breaks in headers. */
record Official(String title, List<String> header, List<List<String>> rows, String note) {

  static final List<String> NAMES = List.of("张伟", "王芳芳", "李𠮷", "欧阳娜娜", "陈静");

  /** The ID number of the n-th invented person. */
  static String id(int n) {
    String body =
        "320705%04d%02d%02d%03d".formatted(1970 + n % 25, 1 + n % 12, 1 + n % 28, n % 1000);
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (body.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  static String name(int n) {
    return NAMES.get(n % NAMES.size());
  }

  static Official applications(int people) {
    List<List<String>> rows = new ArrayList<>();
    for (int n = 0; n < people; n++) {
      rows.add(
          List.of(
              String.valueOf(n + 1),
              "2021",
              id(n),
              name(n),
              "连云港市第一人民医院",
              "市卫健委",
              "新医药",
              "医疗卫生",
              n % 2 == 0 ? "第三层次" : "２",
              "2021年3月5日"));
    }
    return new Official(
        "第六期“521工程”申报人选汇总表",
        List.of("序号", "批次", "身份证\n号码", "姓 名", "工作单位", "推荐部门", "产业领域", "人才类别", "申报层次", "申报日期"),
        rows,
        "注：本表由推荐部门填写，一式两份。");
  }

  static Official grants(int people) {
    List<List<String>> rows = new ArrayList<>();
    for (int n = 0; n < people; n++) {
      rows.add(List.of("" + (n + 1), "G-" + n, id(n), "项目" + n, "2022/6/1", "12.5", "市级"));
    }
    return new Official(
        "科研项目资助明细",
        List.of("序号", "资助编号", "身份证号", "项目名称", "立项日期", "资助金额（万元）", "拨付财政"),
        rows,
        "注：金额单位为万元。");
  }

  Official withRow(String... cells) {
    List<List<String>> more = new ArrayList<>(rows);
    more.add(List.of(cells));
    return new Official(title, header, more, note);
  }

  /** Every row as a spreadsheet shows it, blank ones too. */
  private List<List<String>> sheet() {
    List<List<String>> all = new ArrayList<>();
    all.add(List.of(title));
    all.add(List.of());
    all.add(header);
    all.addAll(rows);
    all.add(List.of());
    all.add(List.of(note));
    return all;
  }

  String csv() {
    return sheet().stream().map(this::line).collect(Collectors.joining("\r\n"));
  }

  /** A spreadsheet saves every line of a CSV as wide as the widest. */
  private String line(List<String> cells) {
    List<String> wide = new ArrayList<>(cells);
    while (wide.size() < header.size()) {
      wide.add("");
    }
    return wide.stream()
        .map(
            cell -> cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
        .collect(Collectors.joining(","));
  }

  void writeCsv(Path file, Charset charset) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, csv().getBytes(charset));
  }

  void writeTo(Worksheet sheet) {
    List<List<String>> all = sheet();
    for (int row = 0; row < all.size(); row++) {
      for (int column = 0; column < all.get(row).size(); column++) {
        sheet.value(row, column, all.get(row).get(column));
      }
    }
    sheet.range(0, 0, 0, header.size() - 1).merge();
  }

  static void writeXlsx(Path file, String sheet, Official table) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      table.writeTo(workbook.newWorksheet(sheet));
    }
  }
}
