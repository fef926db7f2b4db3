package cn.lyg.talent.model;

/** Where a table folder stands under {@code warehouse/}, and the schema it has in the catalogue. */
public enum Layer {
  STAR("star", "star"),
  RULE("rules", "rule"),
  MART("marts", "mart");

  private final String folder;
  private final String schema;

  Layer(String folder, String schema) {
    this.folder = folder;
    this.schema = schema;
  }

  public String folder() {
    return folder;
  }

  public String schema() {
    return schema;
  }
}
