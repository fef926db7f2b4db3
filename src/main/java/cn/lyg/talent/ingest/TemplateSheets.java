package cn.lyg.talent.ingest;

import java.util.Set;

/** The sheets of an official workbook that are there to be read by people, never taken in. */
final class TemplateSheets {
  static final String EXAMPLES = "填写示例";
  static final String NOTE = "填写说明";
  static final String LISTS = "下拉选项";
  private static final Set<String> ASIDE = Set.of(EXAMPLES, NOTE, LISTS);

  private TemplateSheets() {}

  static boolean isAside(String sheet) {
    return ASIDE.contains(sheet.strip());
  }
}
