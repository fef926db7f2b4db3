package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.report.ReportDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The selects keep to what both engines understand alike, and hold no threshold of the law. */
class SqlSubsetTest {
  private static final Schemas SCHEMAS = Schemas.load();

  private static final Set<String> PAGE_TABLES =
      ReportDefinition.all().stream()
          .flatMap(report -> report.tables().stream())
          .collect(Collectors.toSet());

  /** Kinds of lines that one panel holds at most. */
  private static final BigDecimal LAST_PLACE = new BigDecimal(12);

  /** What one engine lacks or means otherwise, and what to write instead. */
  private static final Map<String, String> BANNED = banned();

  /** Numbers that are no threshold: they belong to the calendar, to arithmetic or to a layout. */
  private static final Map<String, String> NUMBERS =
      Map.of(
          "0", "nothing, none, the level that stands for all",
          "1", "one, the first",
          "100", "per cent",
          "12", "December, months of a year",
          "31", "the last day of a year",
          "10000", "万, in which money is shown");

  /**
   * Numbers with a meaning in one place only: halves and millionths of exact rounding, the prior of
   * a rate, cents, the digits that a series of days is made of.
   */
  private static final Map<String, Set<String>> NUMBERS_OF_A_TABLE =
      Map.ofEntries(
          Map.entry("growth", Set.of("0.5")),
          Map.entry("indicator", Set.of("2", "2000000", "0.000001")),
          Map.entry("sector", Set.of("2", "2000000", "0.000001")),
          Map.entry("fact_grant_part", Set.of("2", "3", "4", "5", "6", "7", "8", "9", "0.01")),
          Map.entry("dim_date", Set.of("2", "3", "4", "5", "6", "7", "8", "9", "10", "1000")),
          // substr from the second character: past the comma that leads a list of words
          Map.entry("grant_instalments", Set.of("2")),
          Map.entry("qualification", Set.of("2")),
          // the last two days of February
          Map.entry("youth_quota_ageing", Set.of("2", "28", "29")),
          Map.entry("dim_level", Set.of("2", "3")));

  private static Map<String, String> banned() {
    Map<String, String> banned = new LinkedHashMap<>();
    banned.put("\\bqualify\\b", "row_number() in a CTE and a where");
    banned.put("\\bstring_agg\\b|\\blistagg\\b", "a row each");
    banned.put("\\bconcat\\w*\\s*\\(", "|| with coalesce, since a null swallows the rest");
    banned.put("\\bdate_?diff\\b|\\bdate_sub\\b|\\bdate_add\\b|\\badd_months\\b", "unix_date");
    banned.put("\\binterval\\b", "make_date or date_from_unix_date");
    banned.put("\\bdiv\\b|//", "(x - x % y) / y");
    banned.put("\\b(left )?(anti|semi)\\b", "[not] exists");
    banned.put("\\bgroup by all\\b", "the columns by name");
    banned.put("\\bcurrent_(date|timestamp)\\b|\\bnow\\s*\\(", "run.as_of");
    banned.put("\\blateral\\b", "a join");
    banned.put("\\b(list|array|map|struct)\\w*\\s*[(\\[]", "rows");
    banned.put("\\brandom?\\s*\\(", "nothing: a figure is the same each time");
    banned.put("::", "cast(… as …)");
    banned.put(";", "one select and no more");
    return banned;
  }

  @Test
  void bothEnginesUnderstandIt() {
    List<String> found = new ArrayList<>();
    for (TableFolder table : SCHEMAS.model().tables()) {
      String sql = code(table);
      BANNED.forEach(
          (pattern, instead) -> {
            Matcher matcher = Pattern.compile(pattern).matcher(sql);
            if (matcher.find()) {
              found.add("%s: '%s'; write %s".formatted(table.name(), matcher.group(), instead));
            }
          });
    }
    assertThat(found).isEmpty();
  }

  /** The engines disagree on where nulls stand; ascending and descending both need saying. */
  @Test
  void everyOrderSaysWhereNullsStand() {
    List<String> found = new ArrayList<>();
    for (TableFolder table : SCHEMAS.model().tables()) {
      String sql = code(table);
      Matcher matcher = Pattern.compile("\\border by\\s").matcher(sql);
      while (matcher.find()) {
        for (String item : orderItems(sql.substring(matcher.end()))) {
          if (!item.contains("nulls last") && !item.contains("nulls first")) {
            found.add("%s: order by %s".formatted(table.name(), item.strip()));
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /** What is published is named column by column: a table must not grow by accident. */
  @Test
  void theLastSelectNamesItsColumns() {
    for (TableFolder table : SCHEMAS.model().tables()) {
      String sql = code(table);
      String last = sql.substring(sql.lastIndexOf("select"));
      assertThat(last)
          .as(table.name())
          .doesNotContainPattern("select\\s+(distinct\\s+)?(\\w+\\.)?\\*");
    }
  }

  @Test
  void noThresholdOfTheLawStandsInSql() {
    List<String> found = new ArrayList<>();
    for (TableFolder table : SCHEMAS.model().tables()) {
      Set<String> allowed = new HashSet<>(NUMBERS.keySet());
      allowed.addAll(NUMBERS_OF_A_TABLE.getOrDefault(table.name(), Set.of()));
      String sql = code(table).replaceAll("decimal\\(\\d+, ?\\d+\\)", "decimal");
      Matcher number = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?(?!\\w)").matcher(sql);
      while (number.find()) {
        if (!allowed.contains(number.group()) && !isLayout(table, number.group())) {
          found.add(table.name() + ": " + number.group());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /**
   * A page's tables also say where a line stands, which of its cells are tinted how deeply, and a
   * share cut to a tenth of a per cent.
   */
  private static boolean isLayout(TableFolder table, String number) {
    return PAGE_TABLES.contains(table.name())
        && (number.equals("1000") || new BigDecimal(number).compareTo(LAST_PLACE) <= 0);
  }

  /** The items of an order clause that begins here, up to the bracket or keyword that ends it. */
  private static List<String> orderItems(String rest) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    int depth = 0;
    for (String word : rest.split("(?<=[(),\\s])|(?=[(),\\s])", -1)) {
      depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
      if (depth < 0 || (depth == 0 && word.matches("rows|range|limit|union"))) {
        break;
      }
      if (depth == 0 && word.equals(",")) {
        items.add(item.toString());
        item.setLength(0);
      } else {
        item.append(word);
      }
    }
    items.add(item.toString());
    return items;
  }

  /** The select without comments and texts, in lower case. */
  private static String code(TableFolder table) {
    return table
        .sql()
        .replaceAll("--[^\\n]*", "")
        .replaceAll("'[^']*'", "''")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
