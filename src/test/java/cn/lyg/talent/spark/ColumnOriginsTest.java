package cn.lyg.talent.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which columns stand behind a column, whatever the select does in between. */
class ColumnOriginsTest {
  private static final Set<String> TABLES = Set.of("grants", "people", "moves");

  @BeforeAll
  static void tables() {
    SparkSession spark = TestSpark.session();
    spark
        .sql("select 'a' as person, 1 as level, 10 as amount, date '2024-01-01' as paid")
        .createOrReplaceTempView("grants");
    spark.sql("select 'a' as person, 'x' as unit, 40 as age").createOrReplaceTempView("people");
    spark.sql("select 'a' as person, 'y' as unit").createOrReplaceTempView("moves");
    spark
        .sql("select person, level from grants union all select person, age from people")
        .createOrReplaceTempView("stacked");
  }

  @Test
  void anExpressionNamesItsColumnsAndAConstantHasNone() {
    assertThat(of("select person as who, amount * level as weight, 1 as one from grants"))
        .isEqualTo(
            Map.of("who", "grants.person", "weight", "grants.amount grants.level", "one", ""));
  }

  @Test
  void aJoinDecidesOnRowsNotOnValues() {
    assertThat(
            of(
                "select people.unit, sum(grants.amount) filter (where grants.level = 1) as paid"
                    + " from grants join people on people.person = grants.person"
                    + " where people.age < 50 group by people.unit"))
        .isEqualTo(Map.of("unit", "people.unit", "paid", "grants.amount grants.level"));
  }

  @Test
  void namedSelectsAndUnionsAreLookedThrough() {
    assertThat(
            of(
                "with home as (select person, unit from people),"
                    + " every as (select person, unit from home union all"
                    + " select person, upper(unit) from moves)"
                    + " select first.unit as unit, second.person as person"
                    + " from every as first join every as second on first.person = second.person"))
        .isEqualTo(
            Map.of("unit", "moves.unit people.unit", "person", "moves.person people.person"));
  }

  @Test
  void aWindowReadsWhatItIsOrderedBy() {
    assertThat(
            of(
                "select row_number() over (partition by person order by paid) as turn"
                    + " from grants"))
        .isEqualTo(Map.of("turn", "grants.paid grants.person"));
  }

  @Test
  void aSubqueryAndAGeneratorCount() {
    assertThat(
            of(
                "select (select max(age) from people) as oldest, every as day from grants"
                    + " lateral view explode(sequence(1, level)) as every"))
        .isEqualTo(Map.of("oldest", "people.age", "day", "grants.level"));
  }

  @Test
  void aViewThatIsNoTableIsLookedThrough() {
    assertThat(of("select person, level from stacked"))
        .isEqualTo(
            Map.of("person", "grants.person people.person", "level", "grants.level people.age"));
  }

  private static Map<String, String> of(String select) {
    Map<String, String> found = new TreeMap<>();
    ColumnOrigins.of(TestSpark.session().sql(select), TABLES::contains)
        .forEach(
            (column, origins) ->
                found.put(
                    column,
                    origins.stream()
                        .map(origin -> origin.table() + "." + origin.column())
                        .collect(Collectors.joining(" "))));
    return found;
  }
}
