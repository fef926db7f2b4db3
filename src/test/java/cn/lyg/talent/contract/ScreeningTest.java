package cn.lyg.talent.contract;

import static cn.lyg.talent.contract.Delivered.findings;
import static cn.lyg.talent.contract.Delivered.screen;
import static cn.lyg.talent.contract.Delivered.sound;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What the examples cannot show: keys, content, masking, notes, and that nothing throws. */
class ScreeningTest {
  private static final String APPLICATION = "批次|身份证号|姓名|推荐部门|工作单位|产业领域|人才类别|申报层次|申报日期|备注";
  private static final String REST = "|市教育局|连云港师专|教育|教育|三|";
  private static final String ZHANG = "320706198001010110";

  @Test
  void namesKeepTheirCharacters() {
    // U+F9B1 would become another character under NFKC; U+0301 joins its letter under NFC.
    String name =
        sound(
                "applications",
                APPLICATION,
                "2021|" + ZHANG + "|李\uF92C e\u0301" + REST + "2021-03-05|")
            .name()
            .orElseThrow();
    assertThat(name).isEqualTo("李郎 é");
    assertThat(
            sound("applications", APPLICATION, "2021|" + ZHANG + "|㛃𠮷" + REST + "2021-03-05|")
                .name())
        .contains("㛃𠮷");
  }

  @Test
  void whatThingsAreNumberedByIsKeptInHalfWidthAndTextIsNot() {
    TypedRow round = sound("rounds", "批次|批次类型|年龄计算截止日|备注", "２０２１Ａ（增选）|增选|２０２１.12.31|Ａ１");
    assertThat(round.keyText("")).isEqualTo("2021A（增选）");
    assertThat(round.value("remark")).contains("Ａ１");
  }

  @Test
  void paddedNamesAndKindsOfDotCompareEqual() {
    assertThat(CellText.comparableName("张　三")).isEqualTo("张三");
    assertThat(CellText.comparableName("阿依古丽•买买提")).isEqualTo("阿依古丽·买买提");
    assertThat(CellText.comparableName("John  Smith")).isEqualTo("John Smith");
  }

  @Test
  void theKeyIsThePartsJoinedWithThePersonsKey() {
    TypedRow row = sound("trainings", "身份证号|活动名称|开始日期", ZHANG + "|研修班|2023-07");
    assertThat(row.keyText("p1")).isEqualTo("p1/研修班/2023-07-01");
    assertThat(row.key())
        .extracting(TypedRow.KeyValue::column)
        .containsExactly("id_number", "activity", "starts_on");
    TypedRow unit = sound("commendations", "对象类型|工作单位|表彰名称|表彰日期", "单位|一院|先进|2025-12-20");
    assertThat(unit.keyText("")).isEqualTo("一院/先进/2025-12-20");
  }

  @Test
  void contentIsTheSameHoweverItIsSpelledAndOrdered() {
    String one =
        sound("subsidies", "序号|身份证号|年度|发放日期|发放金额|拨付财政", "1|" + ZHANG + "|2021|2021-12-01|1000|市级")
            .content();
    String other =
        sound(
                "subsidies",
                "payer|发放金额（万元）|发放日期|年度|证件号码|备注",
                "市本级|0.1|2021年12月1日|2021年度|" + ZHANG + "|")
            .content();
    assertThat(other).isEqualTo(one);
  }

  @Test
  void contentDiffersByRemarkStatusAndMonth() {
    String header = "身份证号|退出情形|生效日期|备注|记录状态";
    assertThat(
            List.of(
                sound("exits", header, ZHANG + "|去世|2021-12-01||").content(),
                sound("exits", header, ZHANG + "|去世|2021-12||").content(),
                sound("exits", header, ZHANG + "|去世|2021-12-01|注|").content(),
                sound("exits", header, ZHANG + "|去世|2021-12-01||作废").content()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aWithdrawnRowIsItsKeyAlone() {
    String header = "身份证号|退出情形|生效日期|追回金额|记录状态|项目期次";
    TypedRow row = sound("exits", header, ZHANG + "||2021-12-01|abc|作废|521-6");
    assertThat(row.withdrawn()).isTrue();
    assertThat(row.values())
        .containsOnlyKeys("id_number", "effective_on", "record_status", "programme");
    assertThat(row.programme()).contains("521-6");
    assertThat(row.content())
        .isEqualTo(sound("exits", header, ZHANG + "|去世|2021-12-01|5|作废|521-6").content());
  }

  @Test
  void whatIsShownOfAPersonIsMasked() {
    List<Finding> findings =
        findings(
            "applications",
            APPLICATION,
            "2021|320706198001010119|张建国" + REST + "张建国 320706198001010110|");
    assertThat(findings)
        .hasSize(2)
        .allSatisfy(
            finding ->
                assertThat(finding.message().zh() + finding.message().en() + finding.maskedValue())
                    .doesNotContain("张建国")
                    .doesNotContain("0110")
                    .doesNotContain("0119"));
    assertThat(findings.get(0).maskedValue()).isEqualTo("3207************19");
    assertThat(findings.get(1).maskedValue()).isEqualTo("张** 3207************10");
    assertThat(Mask.idNumber(ZHANG).length()).isEqualTo(18);
    assertThat(Mask.anyIdNumber("见３２０７０６ 19800101 0110，电话13800000000"))
        .isEqualTo("见3207************10，电话13800000000");
  }

  @Test
  void aMessageSaysTheWordAndNotTheCodeThatWasSent() {
    List<Finding> findings =
        findings(
            "applications",
            APPLICATION + "|结果",
            "2021|" + ZHANG + "|张建国" + REST + "2021-03-05||selected");
    assertThat(findings)
        .extracting(finding -> finding.message().zh())
        .containsExactly("入选层次：结果为“入选”时必填", "确定日期：结果为“入选”时必填");
  }

  @Test
  void aTextThatIsTooLongIsNotRepeated() {
    List<Finding> findings =
        findings(
            "applications",
            APPLICATION,
            "2021|" + ZHANG + "|张建国" + REST + "2021-03-05|" + "长".repeat(501));
    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.reason()).isEqualTo(Reason.TEXT_TOO_LONG);
              assertThat(finding.maskedValue()).isEmpty();
              assertThat(finding.message().zh()).contains("501");
            });
    assertThat(
            screen(
                "applications",
                APPLICATION,
                "2021|" + ZHANG + "|张建国" + REST + "2021-03-05|" + "𠮷".repeat(500)))
        .isInstanceOf(ScreenedRow.Sound.class);
  }

  @Test
  void aRowWithNothingRequiredIsANote() {
    assertThat(screen("applications", APPLICATION, "|||||||||合计"))
        .isInstanceOf(ScreenedRow.Note.class);
    assertThat(screen("applications", "序号|" + APPLICATION, "注：略"))
        .isInstanceOf(ScreenedRow.Note.class);
    assertThat(screen("applications", APPLICATION, "　\t||||||||| "))
        .isInstanceOf(ScreenedRow.Note.class);
  }

  @Test
  void blankCellsBeyondTheHeaderAreNothing() {
    assertThat(screen("rounds", "批次|批次类型|年龄计算截止日", "2021|常规|2021-12-31||　"))
        .isInstanceOf(ScreenedRow.Sound.class);
  }

  @Property
  void noRowMakesItThrowAndNoFindingNamesTheRowsPerson(@ForAll @Size(max = 12) List<String> cells) {
    RawRow row = new RawRow("any.csv", "", 2, cells);
    for (Contract contract : Delivered.CONTRACTS.all()) {
      String header = String.join("|", contract.fields().stream().map(Field::name).toList());
      Screening screening = new Screening(Header.of(contract, Delivered.row(1, header)));
      assertThat(screening.screen(row).raw()).isEqualTo(row);
    }
  }

  @Test
  void aScreeningTravelsToAnotherMachine() throws IOException, ClassNotFoundException {
    Screening screening =
        new Screening(
            Header.of(Delivered.CONTRACTS.get("applications"), Delivered.row(1, APPLICATION)));
    RawRow row = Delivered.row(2, "2021|" + ZHANG + "|张建国" + REST + "2021-03-05|");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(screening);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((Screening) in.readObject()).screen(row)).isEqualTo(screening.screen(row));
    }
  }
}
