package cn.lyg.talent.build;

import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.spark.ColumnOrigin;
import java.util.SortedMap;
import java.util.SortedSet;

/** Who wants to know how a build goes on; called from several threads at once. */
public interface BuildWatch {
  void begins(TableFolder table);

  /**
   * The table is stored, or only planned where it is one of a shape or late.
   *
   * @param origins column → the columns it is worked out from
   */
  void ends(TableFolder table, SortedMap<String, SortedSet<ColumnOrigin>> origins);
}
