package cn.lyg.talent.contract;

import cn.lyg.talent.table.Label;
import java.util.Locale;

/** Why a row is sent back. The last two need other rows to be found. */
public enum Reason {
  MISSING_REQUIRED("必填项为空", "Required cell is blank"),
  BAD_ID_NUMBER("证件号码有误", "ID number is wrong"),
  TRUNCATED_BY_SPREADSHEET("证件号码被表格软件截断", "ID number was cut by a spreadsheet"),
  BAD_DATE("日期有误", "Date cannot be read"),
  BAD_NUMBER("数字有误", "Number cannot be read"),
  BAD_FLAG("是否项有误", "Yes or no cannot be read"),
  UNKNOWN_CODE("不在可填范围内", "Value is not on the list"),
  OUT_OF_RANGE("数值超出范围", "Value is out of range"),
  TEXT_TOO_LONG("文字过长", "Text is too long"),
  BIRTH_DATE_MISMATCH("出生日期与身份证号不符", "Birth date disagrees with the ID number"),
  SEX_MISMATCH("性别与身份证号不符", "Sex disagrees with the ID number"),
  DATE_ORDER("日期先后有误", "Dates are out of order"),
  MISSING_SELECTION("入选信息不全", "Selection is incomplete"),
  RAGGED_ROW("列数与表头不符", "Cells do not fit the header"),
  CONFLICTING_DUPLICATE("同一批材料中重复且不一致", "Given twice with different content"),
  ORPHAN("所引用的记录不存在", "Refers to a record that is not held");

  private final String zh;
  private final String en;

  Reason(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The name it is published under. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Label label() {
    return new Label(zh, en);
  }
}
