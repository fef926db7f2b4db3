package cn.lyg.talent.cli;

import cn.lyg.talent.model.Model;
import cn.lyg.talent.table.Label;
import java.util.Map;

/** What several commands say, in both languages. */
final class Words {
  static final Label IDENTIFIED =
      new Label(
          "以上含姓名和证件号码，仅供人才办本人使用，不得转发。",
          "This names people and their ID numbers: for the talent office's own use, not to be"
              + " passed on.");
  static final Label LEVEL = new Label("层次", "level");
  static final Label INDICATOR = new Label("指标", "indicator");
  static final Label BEFORE = new Label("前", "before");
  static final Label AFTER = new Label("后", "after");
  static final Label STATUS = new Label("状态", "status");
  static final Label PERSON = new Label("人员", "person");
  static final Label NAME = new Label("姓名", "name");
  static final Label ID_NUMBER = new Label("证件号码", "ID number");
  static final Label AMOUNT = new Label("计入", "counts");
  static final Label RECORD_SET = new Label("记录", "record");
  static final Label RECORD_KEY = new Label("记录键", "key");
  static final Label FILE = new Label("文件", "file");
  static final Label SHEET = new Label("工作表", "sheet");
  static final Label ROW = new Label("行", "row");
  static final Label POLICY = new Label("（政策文件）", "(policy)");

  static final Label CHANGE = new Label("变化", "change");
  static final Map<String, Label> CHANGES =
      Map.of(
          "new", new Label("新增", "new"),
          "gone", new Label("消除", "gone"),
          "changed", new Label("变化", "changed"));

  /** What it is, of what, under which article, and the rest. */
  static final Label CITED = new Label("[%s] %s（%s）%s", "[%s] %s (%s) %s");

  static final Map<String, Label> STATUSES =
      Map.ofEntries(
          Map.entry("met", new Label("达标", "met")),
          Map.entry("on_track", new Label("可达成", "on track")),
          Map.entry("missed", new Label("未达标", "missed")),
          Map.entry("off_track", new Label("难达成", "off track")),
          Map.entry("at_risk", new Label("有风险", "at risk")),
          Map.entry("short", new Label("不足", "short")),
          Map.entry("over", new Label("超出", "over")),
          Map.entry("below", new Label("偏低", "below")),
          Map.entry("above", new Label("偏高", "above")),
          Map.entry("no_data", new Label("无数据", "no data")));

  private Words() {}

  static Label more(int lines) {
    return new Label(
        "… 另有 %d 条（--all 全部列出）".formatted(lines), "… %d more (--all)".formatted(lines));
  }

  /** A figure's name and place, the whole left unsaid. */
  static String figure(Model model, LanguageOption language, Row row) {
    String code = row.text("indicator");
    String name =
        model
            .publishing(code)
            .flatMap(table -> table.figure(code))
            .map(figure -> language.in(figure.labelOf(code)))
            .orElse(code);
    return row.text("dimension").equals("all")
        ? name
        : name + " · " + row.text("dimension") + " " + row.text("member");
  }

  /** From one text to another, or the one that stayed. */
  static String movement(String before, String after) {
    return before.equals(after) ? after : (before + " → " + after).strip();
  }

  /** A person key is long; its first characters tell people apart on a page. */
  static String shortened(String text) {
    return text.replaceAll("([0-9a-f]{10})[0-9a-f]{54}", "$1…");
  }
}
