package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Contract;
import cn.lyg.talent.contract.FieldType.Choice;
import cn.lyg.talent.contract.TypedRow;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A blank official workbook of one record set, to send to those who fill it in. */
final class TemplateWorkbook {
  private static final int HEADER_ROW = 1;
  private static final int FIRST_ROW = HEADER_ROW + 1;
  private static final int LAST_ROW = 5000;
  private static final String REQUIRED = "FDE9D9";
  private static final List<String> NOTES =
      List.of(
          "1．请在第一张表中从表头下一行起填写，一行一条；表头带 * 的列必填，表头文字请勿改动。",
          "2．带下拉列表的列请从列表中选择；证件号码等列已设为文本格式，请勿改为数字格式。",
          "3．更正已报送的记录：重新报送该记录的完整一行。撤销：在“记录状态”中选择“作废”。",
          "4．可以增加自用的列，也可以删除不用的非必填列；“填写示例”等表不会导入，无须删除。",
          "5．文件名请以“%s”开头，保存为 .xlsx 后报送。");

  private final Contract contract;
  private final List<TemplateColumn> columns;

  TemplateWorkbook(Contract contract) {
    this.contract = contract;
    // the programme is the office's to know
    this.columns =
        contract.allFields().stream()
            .filter(field -> !field.name().equals("programme"))
            .map(TemplateColumn::new)
            .toList();
  }

  /**
   * Writes the workbook.
   *
   * @param filledIn rows to begin with; none in a blank form
   */
  void write(Path file, List<TypedRow> examples, List<TypedRow> filledIn) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "talent", "1.0")) {
      Worksheet form = workbook.newWorksheet(contract.title().zh());
      Worksheet example = workbook.newWorksheet(TemplateSheets.EXAMPLES);
      Worksheet note = workbook.newWorksheet(TemplateSheets.NOTE);
      Worksheet lists = workbook.newWorksheet(TemplateSheets.LISTS);
      lists.setVisibilityState(VisibilityState.HIDDEN);
      table(form, contract.title().zh() + "填报表", filledIn);
      offer(form, lists);
      table(example, contract.title().zh() + "填写示例（本表不会导入）", examples);
      note(note);
      for (Worksheet sheet : List.of(form, example, note, lists)) {
        sheet.finish();
      }
    }
  }

  private void table(Worksheet sheet, String title, List<TypedRow> rows) {
    int last = columns.size() - 1;
    sheet.value(0, 0, title);
    sheet.range(0, 0, 0, last).merge();
    sheet.range(0, 0, 0, last).style().bold().fontSize(14).horizontalAlignment("center").set();
    for (int at = 0; at < columns.size(); at++) {
      TemplateColumn column = columns.get(at);
      sheet.style(at).format(column.format()).set();
      sheet.width(at, Math.max(12, 3 * column.header().length()));
      sheet.value(HEADER_ROW, at, column.header());
      sheet.style(HEADER_ROW, at).bold().wrapText(true).borderStyle("thin").set();
      if (column.field().required()) {
        sheet.style(HEADER_ROW, at).bold().wrapText(true).fillColor(REQUIRED).set();
      }
      for (int row = 0; row < rows.size(); row++) {
        cell(sheet, FIRST_ROW + row, at, rows.get(row));
      }
    }
    sheet.freezePane(0, FIRST_ROW);
  }

  private void cell(Worksheet sheet, int row, int at, TypedRow typed) {
    TemplateColumn column = columns.get(at);
    String text = column.text(typed);
    if (text.isEmpty()) {
      return;
    }
    if (column.isNumber()) {
      sheet.value(row, at, new BigDecimal(text));
    } else {
      sheet.value(row, at, text);
    }
    sheet.style(row, at).format(column.format()).set();
  }

  /** Lists to choose from, and checks of what is typed. */
  private void offer(Worksheet form, Worksheet lists) {
    for (int at = 0; at < columns.size(); at++) {
      TemplateColumn column = columns.get(at);
      List<Choice> choices = column.choices();
      for (int row = 0; row < choices.size(); row++) {
        lists.value(row, at, choices.get(row).word());
      }
      if (choices.isEmpty()) {
        column.check(form.range(FIRST_ROW, at, LAST_ROW, at), address(FIRST_ROW, at));
      } else {
        form.range(FIRST_ROW, at, LAST_ROW, at)
            .validateWithList(lists.range(0, at, choices.size() - 1, at))
            .allowBlank(true)
            .showErrorMessage(true)
            .errorStyle(DataValidationErrorStyle.STOP)
            .errorTitle(column.field().headers().get(0))
            .error("请从下拉列表中选择");
      }
    }
  }

  private void note(Worksheet sheet) {
    sheet.value(0, 0, contract.title().zh() + "填写说明");
    sheet.style(0, 0).bold().fontSize(14).set();
    int row = 1;
    for (String line : NOTES) {
      sheet.value(row++, 0, line.formatted(contract.title().zh()));
    }
    row++;
    String[] heads = {"列", "是否必填", "怎样填写", "含义"};
    for (int at = 0; at < heads.length; at++) {
      sheet.value(row, at, heads[at]);
      sheet.style(row, at).bold().set();
      sheet.width(at, at < 2 ? 20 : 50);
    }
    for (TemplateColumn column : columns) {
      row++;
      sheet.value(row, 0, column.field().headers().get(0));
      sheet.value(row, 1, column.field().required() ? "必填" : "");
      sheet.value(row, 2, column.advice());
      sheet.value(row, 3, column.field().label().zh());
    }
  }

  /** A cell as a formula names it: the third row of the first column is A3. */
  private static String address(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left >= 0; left = left / 26 - 1) {
      letters.insert(0, (char) ('A' + left % 26));
    }
    return letters.append(row + 1).toString();
  }
}
