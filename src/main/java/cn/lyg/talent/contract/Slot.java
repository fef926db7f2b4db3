package cn.lyg.talent.contract;

import java.io.Serializable;

/** Where a column stands in a sheet: cells are counted from 0. */
public record Slot(int cell, Field field) implements Serializable {
  private static final long serialVersionUID = 1L;
}
