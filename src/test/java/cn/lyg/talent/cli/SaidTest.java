package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.ingest.Batch;
import cn.lyg.talent.ingest.IngestSummary;
import cn.lyg.talent.ingest.Unit;
import cn.lyg.talent.table.Label;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said after a load. */
class SaidTest {
  private static final Unit REFUSED =
      unit("坏.xlsx", 0, 0, Unit.State.REFUSED, "unreadable_file", new Label("已损坏", "damaged"));

  private static Unit unit(
      String file, long sound, long rejected, Unit.State state, String reason, Label message) {
    return new Unit(
        file,
        "",
        "grants",
        "x",
        sound + rejected,
        sound,
        rejected,
        0,
        List.of(),
        state,
        reason,
        message);
  }

  private static Unit unit(String file, long sound, long rejected, Unit.State state) {
    return unit(file, sound, rejected, state, "", new Label("", ""));
  }

  private static List<String> said(boolean isLoaded, Unit... units) {
    Batch batch = new Batch("B1", Instant.EPOCH, Optional.empty(), "key", "521-6", List.of(units));
    StringWriter text = new StringWriter();
    Said.loaded(
        new PrintWriter(text),
        new IngestSummary(
            isLoaded ? Optional.of(batch) : Optional.empty(), List.of(units), List.of()));
    return text.toString().lines().toList();
  }

  @Test
  void cleanLoadIsOneLine() {
    assertThat(said(true, unit("a.csv", 1234, 0, Unit.State.LOADED)))
        .singleElement()
        .asString()
        .contains("退回 0 行", "0 rejected");
  }

  @Test
  void rejectedRowsComeWithWhatToDo() {
    assertThat(said(true, unit("a.csv", 3, 2, Unit.State.LOADED)))
        .hasSize(2)
        .last()
        .asString()
        .contains("talent rejects");
  }

  @Test
  void refusedFilesAreNamedWithReasonAndRemedy() {
    assertThat(said(true, unit("a.csv", 3, 0, Unit.State.LOADED), REFUSED))
        .last()
        .asString()
        .contains("坏.xlsx", "unreadable_file", "已损坏", "damaged");
  }

  @Test
  void whatWasMadeOfAFileAndWhatWasLeftAloneIsSaid() {
    Label filled = new Label("已补齐3格", "3 cells filled");
    assertThat(said(true, unit("a.xlsx", 3, 0, Unit.State.LOADED, "", filled)))
        .last()
        .asString()
        .isEqualTo("a.xlsx：已补齐3格 / 3 cells filled");
    StringWriter text = new StringWriter();
    Said.loaded(
        new PrintWriter(text), new IngestSummary(Optional.empty(), List.of(), List.of("说明.docx")));
    assertThat(text.toString()).contains("1 个文件不是表格，未读：说明.docx");
  }

  @Test
  void loadOfRefusedFilesAloneDoesNotPassForOneWithoutNews() {
    assertThat(said(false, REFUSED)).first().asString().contains("没有能导入的内容");
    assertThat(said(false, unit("a.csv", 3, 2, Unit.State.ALREADY_LOADED)))
        .hasSize(2)
        .first()
        .asString()
        .contains("没有新内容");
  }
}
