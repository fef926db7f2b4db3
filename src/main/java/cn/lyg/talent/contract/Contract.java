package cn.lyg.talent.contract;

import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.Label;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a source promises of one record set. {@code fields} are its own columns, in the order of the
 * table of records in force; {@code common} are those it takes like every other set.
 */
public record Contract(
    String recordSet,
    Label title,
    Label description,
    List<KeyPart> key,
    List<Reference> refersTo,
    RowRules rules,
    List<Field> fields,
    List<Field> common)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  static final String ID_NUMBER = "id_number";
  static final String NAME = "name";
  static final String ID_TYPE = "id_type";
  static final String SEX = "sex";
  static final String BIRTH_DATE = "birth_date";
  static final String PROGRAMME = "programme";
  static final String RECORD_STATUS = "record_status";
  static final String REMARK = "remark";

  public Contract {
    key = List.copyOf(key);
    refersTo = List.copyOf(refersTo);
    fields = List.copyOf(fields);
    common = List.copyOf(common);
  }

  /** Its own columns and then the common ones. */
  public List<Field> allFields() {
    return Stream.concat(fields.stream(), common.stream()).toList();
  }

  public Optional<Field> field(String name) {
    return allFields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Whether the set itself has this column, so that its table of records in force has it. */
  public boolean owns(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  /** Whether its rows may name a person. */
  public boolean isAboutPersons() {
    return owns(ID_NUMBER);
  }

  /** Every column that has a say in the natural key. */
  public List<String> keyColumns() {
    return key.stream().flatMap(part -> part.columns().stream()).toList();
  }

  /** The columns of the table of records in force: keys stand where people stood. */
  public List<Column> columns() {
    return fields.stream().map(this::column).toList();
  }

  private Column column(Field field) {
    boolean inKey = keyColumns().contains(field.name());
    boolean isMoney = field.type() instanceof MoneyText;
    String role = inKey ? "identifier" : isMoney ? "measure" : "attribute";
    return new Column(
        keyedName(field.name()),
        field.type().columnType(),
        role,
        isMoney ? "yuan" : "",
        keyedLabel(field));
  }

  private static String keyedName(String name) {
    return switch (name) {
      case ID_NUMBER -> "person_key";
      case NAME -> "name_key";
      default -> name;
    };
  }

  private static Label keyedLabel(Field field) {
    return switch (field.name()) {
      case ID_NUMBER -> new Label("人员键", "Person key");
      case NAME -> new Label("姓名键", "Name key");
      default -> field.label();
    };
  }
}
