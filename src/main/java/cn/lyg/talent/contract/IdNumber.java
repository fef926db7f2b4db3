package cn.lyg.talent.contract;

import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.Spelling;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** The number of the document that tells people apart. */
record IdNumber(Document document) implements FieldType {
  private static final long serialVersionUID = 1L;

  /** The code of the one kind of document whose number checks itself. */
  static final String RESIDENT_CODE = "resident_id";

  private static final Pattern OTHER_SHAPE = Pattern.compile("[0-9A-Z]{5,20}");
  private static final Pattern OLD_SHAPE = Pattern.compile("[0-9]{15}");
  private static final int OLD_LENGTH = 15;

  /** 台湾居民来往大陆通行证: eight digits and nothing else. */
  private static final int TAIWAN_PERMIT = 8;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private static final Pattern MANGLED_RESIDENT = Pattern.compile("[0-9]{14,17}X");
  private static final Pattern SCIENTIFIC = Pattern.compile("[1-9](\\.[0-9]+)?E\\+?(1[4-7])");

  /** Which document it is; where nobody said so, letters tell. */
  enum Document {
    RESIDENT,
    OTHER,
    TOLD_BY_LETTERS;

    /** What a code of the list of documents means for the number. */
    static Document ofCode(String code) {
      return code.equals(RESIDENT_CODE) ? RESIDENT : OTHER;
    }
  }

  @Override
  public Reading read(String cell) {
    String number = written(cell);
    if (number.indexOf('E') > 0 && SCIENTIFIC.matcher(number).matches()) {
      return readScientific(new BigDecimal(number));
    }
    return isOther(number) ? readOther(number) : readResident(number);
  }

  @Override
  public Label accepts() {
    return new Label("证件号码", "ID number");
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.Simple.TEXT;
  }

  /** Upper case, half width, no spaces. */
  private static String written(String cell) {
    String compact = Spelling.compact(cell).toUpperCase(Locale.ROOT);
    return compact.startsWith("'") ? compact.substring(1) : compact;
  }

  /** What a spreadsheet shows of a long number mostly lacks its last digits; nobody may guess. */
  private static Reading readScientific(BigDecimal number) {
    return number.scale() == 0
        ? readResident(number.toPlainString())
        : Reading.refused(
            Reason.TRUNCATED_BY_SPREADSHEET,
            "被表格软件写成了科学计数法，后面的数字已丢失，请把该列设为文本格式后重新填写",
            "a spreadsheet shortened it to powers of ten and lost its last digits; format the column"
                + " as text and enter it again");
  }

  private boolean isOther(String number) {
    return switch (document) {
      case RESIDENT -> false;
      case OTHER -> true;
      case TOLD_BY_LETTERS ->
          (number.length() == TAIWAN_PERMIT && DIGITS.matcher(number).matches())
              || (hasLetter(number) && !MANGLED_RESIDENT.matcher(number).matches());
    };
  }

  private static boolean hasLetter(String number) {
    for (int at = 0; at < number.length(); at++) {
      if (number.charAt(at) >= 'A' && number.charAt(at) <= 'Z') {
        return true;
      }
    }
    return false;
  }

  private static Reading readOther(String number) {
    if (OTHER_SHAPE.matcher(number).matches()) {
      return Reading.value(number);
    }
    return bad(
        "其他证件号码应为5至20位字母和数字", "the number of another document has 5 to 20 letters and digits");
  }

  private static Reading readResident(String number) {
    if (number.length() == OLD_LENGTH && OLD_SHAPE.matcher(number).matches()) {
      String lengthened = ResidentId.lengthened(number);
      return ResidentId.birthDate(lengthened).isPresent()
          ? Reading.value(lengthened)
          : noSuchBirthDate();
    }
    if (!ResidentId.hasShape(number)) {
      return bad(
          "居民身份证号应为18位（或15位旧号）；其他证件请填写证件类型",
          "a resident ID has 18 characters (15 in the old form); for another document fill in its"
              + " kind");
    }
    if (!ResidentId.hasRightCheckDigit(number)) {
      return number.endsWith("000")
          ? cut()
          : bad("校验码不符，请核对证件", "the check digit does not fit; compare with the card");
    }
    return ResidentId.birthDate(number).isPresent() ? Reading.value(number) : noSuchBirthDate();
  }

  private static Reading cut() {
    return Reading.refused(
        Reason.TRUNCATED_BY_SPREADSHEET,
        "末三位被表格软件改成了000，请把该列设为文本格式后重新填写",
        "a spreadsheet turned its last digits into 000; format the column as text and enter it again");
  }

  private static Reading noSuchBirthDate() {
    return bad(
        "其中的出生日期不存在，请核对证件", "the birth date inside it does not exist; compare with the card");
  }

  private static Reading bad(String zh, String en) {
    return Reading.refused(Reason.BAD_ID_NUMBER, zh, en);
  }
}
