package cn.lyg.talent.generate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The habits of whoever made a file. */
record FileStyle(
    boolean isPlain,
    boolean isWorkbook,
    boolean isCorrection,
    DateForm dates,
    boolean hasMonthBirths,
    boolean inTenThousands,
    boolean hasThousandsSeparators,
    Spelling spelling,
    int levelForm,
    int flagForm,
    int yearForm,
    int header,
    boolean hasSequence,
    boolean hasPhone,
    boolean hasTitleRank,
    boolean hasRemark,
    boolean hasNumbersAsText,
    Encoding encoding) {

  enum DateForm {
    ISO,
    SLASHES,
    DOTS,
    CHINESE,
    COMPACT,
    CELL
  }

  enum Spelling {
    CHINESE,
    ALIAS,
    CODE
  }

  enum Encoding {
    UTF_8(StandardCharsets.UTF_8, ""),
    UTF_8_BOM(StandardCharsets.UTF_8, "\uFEFF"),
    GB18030(Charset.forName("GB18030"), "");

    private final Charset charset;
    private final String mark;

    Encoding(Charset charset, String mark) {
      this.charset = charset;
      this.mark = mark;
    }

    Charset charset() {
      return charset;
    }

    /** What stands before the first header. */
    String mark() {
      return mark;
    }
  }

  private static final List<DateForm> IN_WORKBOOKS = List.of(DateForm.values());
  private static final List<DateForm> IN_CSV = IN_WORKBOOKS.subList(0, IN_WORKBOOKS.size() - 1);
  private static final List<Spelling> SPELLINGS =
      List.of(Spelling.CHINESE, Spelling.CHINESE, Spelling.ALIAS, Spelling.ALIAS, Spelling.CODE);

  static FileStyle plain() {
    return new FileStyle(
        true,
        false,
        false,
        DateForm.ISO,
        false,
        false,
        false,
        Spelling.CODE,
        0,
        0,
        0,
        0,
        false,
        false,
        true,
        true,
        false,
        Encoding.UTF_8);
  }

  /** The habits behind one file; they depend on nothing but the seed and its name. */
  static FileStyle of(String file, boolean isCorrection, long seed) {
    Dice dice = Dice.of(seed, file);
    boolean isWorkbook = file.endsWith(".xlsx");
    return new FileStyle(
        false,
        isWorkbook,
        isCorrection,
        dice.pick(isWorkbook ? IN_WORKBOOKS : IN_CSV),
        dice.perMille(350),
        dice.perMille(500),
        dice.perMille(250),
        dice.pick(SPELLINGS),
        dice.below(3),
        dice.below(4),
        dice.below(3),
        dice.below(3),
        isWorkbook || dice.perMille(500),
        dice.perMille(300),
        dice.perMille(700),
        dice.perMille(400),
        dice.perMille(400),
        dice.pick(List.of(Encoding.values())));
  }
}
