package cn.lyg.talent.contract;

import cn.lyg.talent.table.Spelling;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one cell of a header means: 资助金额（万元） is the amount, in ten thousands. */
final class HeaderCell {
  private static final Pattern REQUIRED_MARK = Pattern.compile("^\\*+|\\*+$");
  private static final Pattern BRACKETED = Pattern.compile("(.+?)\\(([^()]*)\\)");

  private HeaderCell() {}

  static Optional<Field> field(Contract contract, String cell) {
    String written = REQUIRED_MARK.matcher(Spelling.of(cell)).replaceAll("");
    return named(contract, written)
        .or(
            () -> {
              Matcher bracketed = BRACKETED.matcher(written);
              return bracketed.matches()
                  ? named(contract, bracketed.group(1))
                      .flatMap(field -> inUnit(field, bracketed.group(2)))
                  : Optional.empty();
            });
  }

  private static Optional<Field> named(Contract contract, String written) {
    return contract.allFields().stream().filter(field -> isNamed(field, written)).findFirst();
  }

  private static boolean isNamed(Field field, String written) {
    return field.name().equals(written)
        || field.headers().stream().anyMatch(header -> Spelling.of(header).equals(written));
  }

  /** Brackets behind money hold its unit, which must be one we know; elsewhere they are a hint. */
  private static Optional<Field> inUnit(Field field, String unit) {
    if (!(field.type() instanceof MoneyText)) {
      return Optional.of(field);
    }
    return switch (unit) {
      case "万元" -> Optional.of(field.as(new MoneyText(true)));
      case "元" -> Optional.of(field);
      default -> Optional.empty();
    };
  }
}
