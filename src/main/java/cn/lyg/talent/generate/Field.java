package cn.lyg.talent.generate;

import java.util.List;

/** A column of a record set: how its cells are written and which headers it goes under. */
record Field(String column, Kind kind, String codelist, List<String> headers) {

  enum Kind {
    TEXT,
    ID,
    DATE,
    BIRTH,
    YEAR,
    MONEY,
    NUMBER,
    FLAG,
    LEVEL,
    CODE
  }
}
