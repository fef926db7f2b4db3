package cn.lyg.talent.contract;

import java.io.Serializable;

/**
 * Judges rows under a header, each by itself: the same row always gives the same answer, on a
 * laptop and on a cluster.
 */
public final class Screening implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Header header;

  public Screening(Header header) {
    this.header = header;
  }

  /** A bad row is an answer, never an exception. */
  public ScreenedRow screen(RawRow row) {
    return new RowScreening(header, row).result();
  }
}
