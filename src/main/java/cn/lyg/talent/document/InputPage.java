package cn.lyg.talent.document;

import static cn.lyg.talent.document.Markdown.both;
import static cn.lyg.talent.document.Markdown.code;
import static cn.lyg.talent.document.Markdown.codes;

import cn.lyg.talent.contract.Contract;
import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.contract.Field;
import cn.lyg.talent.contract.FileReason;
import cn.lyg.talent.contract.Reason;
import cn.lyg.talent.contract.Reference;
import cn.lyg.talent.contract.RowRules;
import cn.lyg.talent.table.Label;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The record sets as a sender needs to know them: headers taken, values taken, keys, reasons. */
final class InputPage {
  private final Contracts contracts;
  private final Markdown page =
      Markdown.page(
          new Label("报送表格", "Input files"),
          new Label(
              "每类记录认得的表头、可填的内容和记录键。文件名或工作表名以记录名开头即可，如“申报记录-市教育局.xlsx”。"
                  + "代码表取值见[词汇表](glossary.md)，填写办法见[报送须知](../preparing-files.md)。",
              "Headers each record set takes, what may be written, and its key. A file or sheet is named"
                  + " after its set. Codelists are in the [glossary](glossary.md), the guide for"
                  + " departments is [here](../preparing-files.md)."));

  private InputPage(Contracts contracts) {
    this.contracts = contracts;
  }

  static String of(Contracts contracts) {
    return new InputPage(contracts).text();
  }

  private String text() {
    contracts.all().forEach(this::section);
    Map<String, Field> common = new LinkedHashMap<>();
    contracts
        .all()
        .forEach(set -> set.common().forEach(field -> common.putIfAbsent(field.name(), field)));
    page.heading(2, "各类记录都可带的列 · Columns every set takes")
        .paragraph("证件类型只用于有身份证号的记录。")
        .paragraph("The kind of ID document goes with sets that have an ID number.");
    columns(List.copyOf(common.values()));
    reasons();
    return page.text();
  }

  private void section(Contract contract) {
    page.heading(2, both(new Label(contract.title().zh(), contract.recordSet())))
        .paragraph(contract.description().zh())
        .paragraph(contract.description().en())
        .paragraph("记录键 key: " + codes(contract.keyColumns()));
    for (Reference reference : contract.refersTo()) {
      page.paragraph(
          "须已有 refers to: %s → %s"
              .formatted(codes(reference.columns()), code(reference.recordSet())));
    }
    rules(contract.rules());
    columns(contract.fields());
  }

  private void rules(RowRules rules) {
    if (!rules.dateOrder().isEmpty()) {
      page.paragraph("日期先后 dates in order: " + codes(rules.dateOrder()));
    }
    for (RowRules.RequiredWhen rule : rules.requiredWhen()) {
      page.paragraph(
          "%s = %s 时必填 requires: %s"
              .formatted(code(rule.column()), code(rule.equalTo()), codes(rule.then())));
    }
    if (!rules.requiredWithOtherDocument().isEmpty()) {
      page.paragraph(
          "非居民身份证时必填 required without a resident ID: " + codes(rules.requiredWithOtherDocument()));
    }
  }

  private void columns(List<Field> fields) {
    page.table(
        List.of("列 column", "表头 headers", "必填 required", "可填", "takes", "空白时 if blank"),
        fields.stream()
            .map(
                field ->
                    List.of(
                        code(field.name()),
                        String.join("、", field.headers()),
                        field.required() ? "是 yes" : "",
                        field.type().accepts().zh(),
                        field.type().accepts().en(),
                        field.defaultText()))
            .toList());
  }

  private void reasons() {
    page.heading(2, "退回原因 · Reasons a row is sent back")
        .table(
            List.of("代码 code", "原因", "reason"),
            Arrays.stream(Reason.values()).map(it -> reason(it.code(), it.label())).toList());
    page.heading(2, "文件未读入的原因 · Reasons a file is not taken in")
        .table(
            List.of("代码 code", "原因", "reason"),
            Arrays.stream(FileReason.values()).map(it -> reason(it.code(), it.label())).toList());
  }

  private static List<String> reason(String code, Label label) {
    return List.of(code(code), label.zh(), label.en());
  }
}
