package cn.lyg.talent.contract;

import static cn.lyg.talent.contract.Delivered.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which set a sheet holds, and where its header is. */
class HeaderMatchTest {
  private static final String EXITS = "序号|身份证号|退出情形|生效日期|追回金额（万元）|联系人";
  private static final String SUBSIDIES = "身份证号|年度|发放日期|发放金额|拨付财政";

  @ParameterizedTest
  @CsvSource({
    "exits_2024.csv,''",
    "2024/exits.xlsx,Sheet1",
    "EXITS.CSV,''",
    "退出记录-市教育局.xlsx,Sheet1",
    "考核记录.xlsx,退出记录（2024）",
    "材料.xlsx,Sheet1",
    "考核记录.xlsx,Sheet2"
  })
  void theSetIsToldByNameOrHeader(String file, String sheet) {
    Header header = header(find(file, sheet, "退出情况汇总表", "", EXITS));
    assertThat(header.contract().recordSet()).isEqualTo("exits");
    assertThat(header.row().rowNumber()).isEqualTo(3);
    assertThat(header.unknownColumns()).containsExactly("序号", "联系人");
    assertThat(header.cellOf("recovered")).hasValue(4);
  }

  @Test
  void unitsInBracketsScaleMoneyAndAnUnknownUnitIsNoAmount() {
    Header header = header(find("", "", EXITS));
    assertThat(header.slot("recovered").orElseThrow().field().type())
        .isEqualTo(new MoneyText(true));
    Header dollars = header(find("", "", EXITS.replace("万元", "美元")));
    assertThat(dollars.unknownColumns()).contains("追回金额（美元）");
  }

  @Test
  void aMissingColumnIsNamed() {
    HeaderMatch.Refused refused = refused(find("subsidies.csv", "", "身份证号|年度|发放金额"));
    assertThat(refused.reason()).isEqualTo(FileReason.MISSING_COLUMN);
    assertThat(refused.columns()).containsExactly("paid_on", "payer");
    assertThat(refused.message().zh()).contains("发放日期、拨付财政");
  }

  @Test
  void anUnknownHeaderIsRefusedWithTheNearestSet() {
    HeaderMatch.Refused refused = refused(find("a.csv", "", "身份证号|年度|发放金额"));
    assertThat(refused.reason()).isEqualTo(FileReason.UNKNOWN_RECORD_SET);
    assertThat(refused.message().zh()).contains("最接近“培养补助”");
    assertThat(refused(find("a.csv", "", "甲|乙")).reason()).isEqualTo(FileReason.UNKNOWN_RECORD_SET);
    assertThat(refused(find("a.csv", "")).reason()).isEqualTo(FileReason.UNKNOWN_RECORD_SET);
  }

  @Test
  void aHeaderThatFitsTwoSetsEquallyIsRefused() {
    String both = "身份证号|退出情形|生效日期|调动日期|调入单位|新管理部门|追回金额";
    assertThat(refused(find("a.csv", "", both)).message().en())
        .contains("exits")
        .contains("transfers");
    assertThat(header(find("transfers.csv", "", both)).contract().recordSet())
        .isEqualTo("transfers");
  }

  @Test
  void theHeaderMayStandInTheTenthRowButNotBelow() {
    String[] rows = {"题", "", "", "", "", "", "", "", "", SUBSIDIES};
    assertThat(header(find("a.csv", "", rows)).row().rowNumber()).isEqualTo(10);
    String[] lower = {"题", "", "", "", "", "", "", "", "", "", SUBSIDIES};
    assertThat(find("subsidies.csv", "", lower)).isInstanceOf(HeaderMatch.Refused.class);
  }

  @Test
  void aSecondColumnOfTheSameNameIsReported() {
    Header header = header(find("a.csv", "", SUBSIDIES + "|证件号码"));
    assertThat(header.unknownColumns()).containsExactly("证件号码");
    assertThat(header.cellOf("id_number")).hasValue(0);
  }

  @Test
  void withdrawalsNeedNoMoreThanTheirKeys() {
    Header header = header(find("subsidies.csv", "", "身份证号|年度|记录状态"));
    Screening screening = new Screening(header);
    assertThat(screening.screen(Delivered.row(2, "320706198001010110|2021|作废")))
        .isInstanceOf(ScreenedRow.Sound.class);
    assertThat(screening.screen(Delivered.row(2, "320706198001010110|2021|")))
        .isInstanceOfSatisfying(
            ScreenedRow.Faulty.class,
            faulty ->
                assertThat(faulty.findings())
                    .extracting(Finding::column)
                    .containsExactly("paid_on", "amount", "payer"));
  }

  @Test
  void aNameMustBeginWithTheWholeWord() {
    assertThat(refused(find("exitsurvey.csv", "", "甲|乙")).reason())
        .isEqualTo(FileReason.UNKNOWN_RECORD_SET);
    assertThat(refused(find("exits2024.csv", "", "甲|乙")).reason())
        .isEqualTo(FileReason.MISSING_COLUMN);
  }

  private static Header header(HeaderMatch match) {
    return match instanceof Header header ? header : fail("no header: " + match);
  }

  private static HeaderMatch.Refused refused(HeaderMatch match) {
    return match instanceof HeaderMatch.Refused refused ? refused : fail("not refused: " + match);
  }
}
