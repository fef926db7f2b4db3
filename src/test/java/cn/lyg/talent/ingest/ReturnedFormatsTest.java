package cn.lyg.talent.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook goes back in the form its sender gave it. */
class ReturnedFormatsTest {
  private static final List<String> HEADER =
      List.of("序号", "资助编号", "身份证号", "项目名称", "立项日期", "资助金额（万元）", "拨付财政");
  private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xFF, (byte) 0x99};

  @TempDir Path temp;
  private TrialLake lake = new TrialLake(Path.of(""));

  @BeforeEach
  void makeLake() throws IOException {
    lake = TrialLake.in(temp);
  }

  /** An official workbook: merged title, coloured header, formats, a formula, a sheet of notes. */
  private void send(int titleRows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(lake.records().resolve("经费.xlsx"))) {
      XSSFSheet sheet = workbook.createSheet("科研项目资助");
      if (titleRows > 0) {
        sheet.createRow(0).createCell(0).setCellValue("科研项目资助明细表");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEADER.size() - 1));
      }
      Row header = sheet.createRow(titleRows);
      CellStyle head = workbook.createCellStyle();
      head.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
      head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      for (int column = 0; column < HEADER.size(); column++) {
        header.createCell(column).setCellValue(HEADER.get(column));
        header.getCell(column).setCellStyle(head);
      }
      sheet.setColumnWidth(3, 5000);
      fill(workbook, sheet, titleRows + 1);
      workbook.createSheet("填表说明").createRow(0).createCell(0).setCellValue("金额单位为万元");
      workbook.write(out);
    }
  }

  private static void fill(XSSFWorkbook workbook, Sheet sheet, int first) {
    CellStyle date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
    CellStyle money = workbook.createCellStyle();
    money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
    for (int n = 0; n < 6; n++) {
      Row row = sheet.createRow(first + n);
      row.createCell(0).setCellValue(n + 1);
      row.createCell(1).setCellValue("G-" + n);
      row.createCell(2).setCellValue(Official.id(n));
      row.createCell(3).setCellValue("=项目" + n);
      row.createCell(4).setCellValue(LocalDate.of(2022, 6, 1 + n));
      row.getCell(4).setCellStyle(date);
      row.createCell(5).setCellFormula("2.5*" + (n + 1));
      row.getCell(5).setCellStyle(money);
      row.createCell(6).setCellValue("市级");
    }
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    // three faults: a number cut by the spreadsheet, a wrong payer, both in the last row and no
    // date
    sheet
        .getRow(first + 1)
        .getCell(2)
        .setCellValue(Double.parseDouble(Official.id(1).substring(0, 17) + "0"));
    sheet.getRow(first + 3).getCell(6).setCellValue("省级");
    sheet.getRow(first + 5).getCell(6).setCellValue("国家");
    sheet.getRow(first + 5).getCell(4).setCellValue("开春");
  }

  private Path returned() {
    return new ReturnJob(lake.lake(), TrialLake.CONTRACTS)
        .write(Ledger.read(lake.lake()).all(), List.of(), temp.resolve("out"))
        .get(0)
        .workbook();
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  @Test
  void titleHeaderWidthsAndFormatsStayAndFaultsAreMarked() throws IOException {
    send(2);
    lake.load();

    Path file = returned();

    try (XSSFWorkbook workbook = open(file)) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
      XSSFSheet sheet = workbook.getSheet("科研项目资助");
      assertThat(sheet.getMergedRegions()).containsExactly(new CellRangeAddress(0, 0, 0, 6));
      assertThat(sheet.getRow(0).getCell(7).getStringCellValue()).startsWith("以下各行未能导入");
      assertThat(sheet.getColumnWidth(3)).isEqualTo(5000);
      assertThat(sheet.getRow(2).getCell(7).getStringCellValue()).isEqualTo("退回原因");
      assertThat(sheet.getRow(2).getCell(7).getCellStyle().getFillForegroundColor())
          .isEqualTo(IndexedColors.LIGHT_GREEN.getIndex());
      assertThat(sheet.getLastRowNum()).isEqualTo(5);
      XSSFCell cut = sheet.getRow(3).getCell(2);
      assertThat(cut.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cut.getCellStyle().getDataFormatString()).isEqualTo("@");
      assertThat(cut.getCellComment().getString().getString()).contains("000");
      assertThat(sheet.getRow(4).getCell(4).getCellStyle().getDataFormatString()).contains("年");
      XSSFCell amount = sheet.getRow(4).getCell(5);
      assertThat(amount.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(amount.getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
      assertThat(sheet.getRow(4).getCell(3).getStringCellValue()).isEqualTo("=项目3");
      assertThat(sheet.getRow(4).getCell(6).getCellStyle().getFillForegroundColorColor().getRGB())
          .isEqualTo(YELLOW);
      assertThat(sheet.getRow(5).getCell(7).getStringCellValue()).contains("立项日期", "拨付财政");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void mendedInPlaceTheRowsAreAcceptedAndWhatIsStillWrongIsMarkedAnew() throws IOException {
    send(0);
    lake.load();
    Path mended = lake.records().resolve("改正.xlsx");
    try (XSSFWorkbook workbook = open(returned());
        OutputStream out = Files.newOutputStream(mended)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      sheet.getRow(2).getCell(2).setCellValue(Official.id(1));
      sheet.getRow(3).getCell(6).setCellValue("市级");
      sheet.getRow(4).getCell(6).setCellValue("市级");
      workbook.write(out);
    }
    Files.delete(lake.records().resolve("经费.xlsx"));

    IngestSummary again = lake.load(TrialLake.RECEIVED.plusSeconds(60));

    assertThat(again.read()).isEqualTo(3);
    assertThat(again.rejected()).isEqualTo(1);
    assertThat(lake.staged("grants").select("grant_id").distinct().count()).isEqualTo(5);
    List<ReturnJob.Returned> returned =
        new ReturnJob(lake.lake(), TrialLake.CONTRACTS)
            .write(List.of(again.batch().orElseThrow()), List.of(), temp.resolve("again"));
    try (XSSFWorkbook workbook = open(returned.get(0).workbook())) {
      Row row = workbook.getSheetAt(0).getRow(2);
      assertThat(row.getLastCellNum()).isEqualTo((short) 8);
      assertThat(row.getCell(6).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
      assertThat(row.getCell(6).getCellComment()).isNull();
      assertThat(row.getCell(4).getCellComment()).isNotNull();
      assertThat(row.getCell(7).getStringCellValue()).contains("立项日期").doesNotContain("拨付");
    }
  }
}
