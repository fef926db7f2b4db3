package cn.lyg.talent.generate;

import java.util.LinkedHashMap;
import java.util.Map;

/** A lead department, county or zone, and whether its people work in workbooks. */
record Recommender(
    String code, String zh, String alias, String payer, String place, boolean usesWorkbooks) {

  boolean isDepartment() {
    return payer.equals("city");
  }

  static Map<String, Recommender> all() {
    Map<String, Recommender> recommenders = new LinkedHashMap<>();
    for (DataFile.Line line : DataFile.table("recommenders.csv")) {
      recommenders.put(
          line.text("code"),
          new Recommender(
              line.text("code"),
              line.text("zh"),
              line.text("alias"),
              line.text("payer"),
              line.text("place"),
              line.text("form").equals("xlsx")));
    }
    return recommenders;
  }
}
