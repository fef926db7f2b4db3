package cn.lyg.talent.contract;

import java.io.Serializable;
import java.util.List;

/** What has to hold between the cells of one row. */
public record RowRules(
    List<String> dateOrder, List<RequiredWhen> requiredWhen, List<String> requiredWithOtherDocument)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public RowRules {
    dateOrder = List.copyOf(dateOrder);
    requiredWhen = List.copyOf(requiredWhen);
    requiredWithOtherDocument = List.copyOf(requiredWithOtherDocument);
  }

  /** A value in one column that makes others required, and the reason given when they are blank. */
  public record RequiredWhen(String column, String equalTo, List<String> then, Reason reason)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    public RequiredWhen {
      then = List.copyOf(then);
    }
  }
}
