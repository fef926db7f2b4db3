package cn.lyg.talent.contract;

import java.io.Serializable;
import java.util.List;

/** What screening makes of a row by itself; what needs other rows comes after. */
public sealed interface ScreenedRow extends Serializable {

  RawRow raw();

  /** No cell under any required column: a note or a blank row, not counted as read. */
  record Note(RawRow raw) implements ScreenedRow {
    private static final long serialVersionUID = 1L;
  }

  /** To be sent back, with everything that is wrong with it. */
  record Faulty(RawRow raw, List<Finding> findings) implements ScreenedRow {
    private static final long serialVersionUID = 1L;

    public Faulty {
      findings = List.copyOf(findings);
    }
  }

  /** Right by itself. */
  record Sound(RawRow raw, TypedRow typed) implements ScreenedRow {
    private static final long serialVersionUID = 1L;
  }
}
