package cn.lyg.talent.contract;

import cn.lyg.talent.table.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What has to hold between the cells of one row. */
final class CrossChecks {
  private final RowScreening row;
  private final Columns columns;
  private final Contract contract;

  CrossChecks(RowScreening row, Columns columns) {
    this.row = row;
    this.columns = columns;
    this.contract = columns.contract();
  }

  void apply() {
    Optional<ResidentId> resident = resident();
    resident.ifPresent(this::agree);
    if (resident.isEmpty() && row.value(Contract.ID_NUMBER).isPresent()) {
      contract.rules().requiredWithOtherDocument().stream()
          .filter(row::isBlank)
          .forEach(this::missingWithOtherDocument);
    }
    contract.rules().requiredWhen().forEach(this::requireWhen);
    orderDates(contract.rules().dateOrder());
  }

  private Optional<ResidentId> resident() {
    boolean other =
        row.value(Contract.ID_TYPE)
            .filter(code -> !code.equals(IdNumber.RESIDENT_CODE))
            .isPresent();
    return row.value(Contract.ID_NUMBER)
        .filter(number -> !other)
        .flatMap(number -> ResidentId.of(String.valueOf(number)));
  }

  /** Birth date and sex come from the ID number; given as well, they must agree. */
  private void agree(ResidentId id) {
    if (columns.owns(Contract.BIRTH_DATE)) {
      if (row.value(Contract.BIRTH_DATE).orElse("") instanceof LocalDate date
          && !isSameDay(date, id.birthDate())) {
        row.refuse(
            Contract.BIRTH_DATE,
            Reason.BIRTH_DATE_MISMATCH,
            new Label("与身份证号中的出生日期不符，请核对", "disagrees with the ID number; check both"));
      }
      row.fill(Contract.BIRTH_DATE, id.birthDate());
    }
    if (columns.owns(Contract.SEX)) {
      if (!row.value(Contract.SEX).orElse(id.sex()).equals(id.sex())) {
        row.refuse(
            Contract.SEX,
            Reason.SEX_MISMATCH,
            new Label("与身份证号中的性别不符，请核对", "disagrees with the ID number; check both"));
      }
      row.fill(Contract.SEX, id.sex());
    }
  }

  private boolean isSameDay(LocalDate given, LocalDate born) {
    return row.isMonthPrecise(Contract.BIRTH_DATE)
        ? given.equals(born.withDayOfMonth(1))
        : given.equals(born);
  }

  private void missingWithOtherDocument(String column) {
    row.refuse(
        column,
        Reason.MISSING_REQUIRED,
        new Label("证件不是居民身份证时必填", "required when the document is no resident ID card"));
  }

  private void requireWhen(RowRules.RequiredWhen rule) {
    if (row.value(rule.column()).filter(rule.equalTo()::equals).isPresent()) {
      rule.then().stream()
          .filter(row::isBlank)
          .forEach(
              column ->
                  row.refuse(
                      column,
                      rule.reason(),
                      new Label(
                          "%s为“%s”时必填"
                              .formatted(zh(rule.column()), word(rule.column(), rule.equalTo())),
                          "required when %s is %s".formatted(rule.column(), rule.equalTo()))));
    }
  }

  /** A code as the forms offer it, whichever of its spellings was sent. */
  private String word(String column, String code) {
    return contract.field(column).stream()
        .flatMap(field -> field.type().choices().stream())
        .filter(choice -> choice.value().equals(code))
        .map(FieldType.Choice::word)
        .findFirst()
        .orElse(code);
  }

  private void orderDates(List<String> stages) {
    for (int later = 1; later < stages.size(); later++) {
      String column = stages.get(later);
      stages.subList(0, later).stream()
          .filter(earlier -> isBefore(column, earlier))
          .findFirst()
          .ifPresent(
              earlier ->
                  row.refuse(
                      column,
                      Reason.DATE_ORDER,
                      new Label("早于" + zh(earlier), "is before " + en(earlier))));
    }
  }

  /** Where only the month is known of either date, months are compared. */
  private boolean isBefore(String column, String earlier) {
    if (!(row.value(column).orElse("") instanceof LocalDate date)
        || !(row.value(earlier).orElse("") instanceof LocalDate other)) {
      return false;
    }
    boolean byMonth = row.isMonthPrecise(column) || row.isMonthPrecise(earlier);
    return byMonth
        ? date.withDayOfMonth(1).isBefore(other.withDayOfMonth(1))
        : date.isBefore(other);
  }

  private String zh(String column) {
    return contract.field(column).map(field -> field.label().zh()).orElse(column);
  }

  private String en(String column) {
    return contract.field(column).map(field -> field.label().en()).orElse(column);
  }
}
