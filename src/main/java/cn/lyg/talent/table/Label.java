package cn.lyg.talent.table;

import java.io.Serializable;

/** What a thing is called, in both languages of the product. */
public record Label(String zh, String en) implements Serializable {
  private static final long serialVersionUID = 1L;
}
