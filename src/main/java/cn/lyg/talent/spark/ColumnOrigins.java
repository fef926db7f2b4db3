package cn.lyg.talent.spark;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.SetOperation;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.plans.logical.View;
import org.apache.spark.sql.catalyst.plans.logical.WithCTE;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Which columns a relation's columns are worked out from, as Spark's own analysis of the statement
 * has it: what an expression names, the partition and order of its window and the filter of its
 * aggregate included. What only decides which rows there are (joins, filters, groups) is not
 * counted.
 */
public final class ColumnOrigins {
  private final Predicate<String> isTable;
  private final Map<Long, Set<Long>> from = new HashMap<>();
  private final Map<Long, ColumnOrigin> origins = new HashMap<>();
  private final Map<Long, LogicalPlan> named = new HashMap<>();

  private ColumnOrigins(Predicate<String> isTable) {
    this.isTable = isTable;
  }

  /**
   * Column → the columns of tables behind it; a constant has none.
   *
   * @param isTable whether the search ends at the view of that name
   */
  public static SortedMap<String, SortedSet<ColumnOrigin>> of(
      Dataset<Row> rows, Predicate<String> isTable) {
    LogicalPlan plan =
        ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution().analyzed();
    ColumnOrigins found = new ColumnOrigins(isTable);
    found.visit(plan);
    SortedMap<String, SortedSet<ColumnOrigin>> all = new TreeMap<>();
    for (Attribute column : list(plan.output())) {
      SortedSet<ColumnOrigin> behind = new TreeSet<>();
      found.collect(id(column), behind, new HashSet<>());
      all.put(column.name(), behind);
    }
    return all;
  }

  private void collect(long column, SortedSet<ColumnOrigin> behind, Set<Long> seen) {
    if (!seen.add(column)) {
      return;
    }
    if (origins.containsKey(column)) {
      behind.add(origins.get(column));
    }
    // a union keeps the names of its first part, so a table's column may have more behind it
    from.getOrDefault(column, Set.of()).forEach(read -> collect(read, behind, seen));
  }

  private void visit(LogicalPlan node) {
    if (node instanceof View view && isTable.test(view.desc().identifier().table())) {
      String table = view.desc().identifier().table();
      list(view.output())
          .forEach(column -> origins.put(id(column), new ColumnOrigin(table, column.name())));
      return;
    }
    if (node instanceof WithCTE with) {
      list(with.cteDefs()).forEach(relation -> named.put(relation.id(), relation.child()));
    }
    list(node.children()).forEach(this::visit);
    list(node.expressions()).forEach(this::visit);
    if (node instanceof CTERelationRef reference) {
      byPosition(node, List.of(named.get(reference.cteId())));
    } else if (node instanceof Union || node instanceof SetOperation || node instanceof View) {
      byPosition(node, list(node.children()));
    } else {
      madeByNode(node);
    }
  }

  private void visit(Expression expression) {
    if (expression instanceof Alias alias) {
      edges(alias).addAll(reads(alias.child()));
    }
    if (expression instanceof SubqueryExpression subquery) {
      visit(subquery.plan());
    }
    list(expression.children()).forEach(this::visit);
  }

  private void byPosition(LogicalPlan node, Collection<LogicalPlan> under) {
    List<Attribute> columns = list(node.output());
    for (LogicalPlan plan : under) {
      List<Attribute> below = list(plan.output());
      for (int at = 0; at < columns.size(); at++) {
        edges(columns.get(at)).add(id(below.get(at)));
      }
    }
  }

  /** Columns that no alias names, as a generator makes them: from all that the node reads. */
  private void madeByNode(LogicalPlan node) {
    for (Attribute made : CollectionConverters.asJava(node.producedAttributes())) {
      if (!from.containsKey(id(made))) {
        CollectionConverters.asJava(node.references()).forEach(read -> edges(made).add(id(read)));
      }
    }
  }

  private static Set<Long> reads(Expression expression) {
    Set<Long> reads = new HashSet<>();
    CollectionConverters.asJava(expression.references()).forEach(read -> reads.add(id(read)));
    addSubqueries(expression, reads);
    return reads;
  }

  private static void addSubqueries(Expression expression, Set<Long> reads) {
    if (expression instanceof SubqueryExpression subquery) {
      list(subquery.plan().output()).forEach(column -> reads.add(id(column)));
    }
    list(expression.children()).forEach(child -> addSubqueries(child, reads));
  }

  private Set<Long> edges(NamedExpression column) {
    return from.computeIfAbsent(id(column), none -> new HashSet<>());
  }

  private static long id(NamedExpression column) {
    return column.exprId().id();
  }

  private static <T> List<T> list(scala.collection.Seq<T> sequence) {
    return CollectionConverters.asJava(sequence);
  }
}
