package cn.lyg.talent.contract;

import cn.lyg.talent.table.Label;
import java.util.Locale;

/** Why a whole file or sheet could not be taken in; the other files go on. */
public enum FileReason {
  UNREADABLE_FILE("文件无法读取", "File cannot be read"),
  BAD_ENCODING("文字编码有误", "Text encoding is broken"),
  UNKNOWN_RECORD_SET("无法判断记录类别", "Record set cannot be told"),
  MISSING_COLUMN("缺少必填列", "Required columns are missing"),
  TOO_LARGE("文件过大", "File is too large");

  private final String zh;
  private final String en;

  FileReason(String zh, String en) {
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
