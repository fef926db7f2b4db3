package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.catalogue.Asked;
import cn.lyg.talent.catalogue.Trace;
import cn.lyg.talent.model.Figure;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.table.Snapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every published figure of a demo, followed back to the rows it was counted from. */
class TraceTest {
  private static final List<String> PLACE = List.of("level", "dimension", "member");
  private static final Model MODEL = Definitions.load(Schemas.WAREHOUSE).model();
  private static Trace trace;

  @BeforeAll
  static void open() {
    trace = new Trace(MODEL, Snapshot.current(DemoLake.lake()));
  }

  @AfterAll
  static void close() {
    trace.close();
  }

  @Test
  void whatIsTracedAddsUpToEveryPublishedFigure() {
    int traced = 0;
    for (String code : published()) {
      Asked asked = everyPlace(code);
      Map<String, Map<String, List<BigDecimal>>> counted = counted(asked);
      for (Row figure : Row.of(trace.figures(asked))) {
        Map<String, List<BigDecimal>> parts = counted.getOrDefault(figure.joined(PLACE), Map.of());
        String name = code + " " + figure.joined(PLACE);
        if (!figure.text("numerator").isEmpty()) {
          assertThat(sum(parts, "numerator"))
              .as(name)
              .isEqualByComparingTo(figure.text("numerator"));
          if (!figure.text("denominator").isEmpty()) {
            assertThat(sum(parts, "denominator"))
                .as(name)
                .isEqualByComparingTo(figure.text("denominator"));
          }
        } else if (bases(code).isEmpty() && !figure.text("value").isEmpty()) {
          assertThat(median(parts.getOrDefault("observation", List.of())))
              .as(name)
              .isEqualByComparingTo(figure.text("value"));
        }
        traced++;
      }
    }
    System.out.println("figures traced: " + traced);
    assertThat(traced).isGreaterThan(500);
  }

  @Test
  void derivedFiguresNameFiguresThatArePublished() {
    List<String> published = published();
    for (String code : published) {
      assertThat(published).as("bases of %s", code).containsAll(bases(code));
      boolean counts = MODEL.publishing(code).orElseThrow().trace().isPresent();
      assertThat(counts || !bases(code).isEmpty()).as("%s leads somewhere", code).isTrue();
    }
  }

  @Test
  void everyRecordIsFoundInAFile() {
    for (String code : published()) {
      for (Row row : Row.of(trace.records(everyPlace(code), Optional.empty()))) {
        if (!row.text("record_set").startsWith("policy_")) {
          assertThat(row.text("file"))
              .as("%s %s %s", code, row.text("record_set"), row.text("record_key"))
              .isNotEmpty();
        }
      }
    }
  }

  @Test
  void aPlaceIsReadFromWords() {
    Asked asked = AskedWords.read("headcount.selected", List.of("level=2", "round=2021"));
    assertThat(asked.level()).contains(2L);
    assertThat(asked.dimension()).contains("round");
    assertThat(asked.member()).contains("2021");
    assertThat(trace.figures(asked).rows()).hasSize(1);
  }

  private static List<String> published() {
    return trace.indicators();
  }

  private static Asked everyPlace(String code) {
    return new Asked(
        code, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
  }

  private static List<String> bases(String code) {
    Figure figure = MODEL.publishing(code).orElseThrow().figure(code).orElseThrow();
    return figure.basesOf(code);
  }

  private static Map<String, Map<String, List<BigDecimal>>> counted(Asked asked) {
    Map<String, Map<String, List<BigDecimal>>> counted = new TreeMap<>();
    for (Row row : Row.of(trace.records(asked, Optional.empty()))) {
      counted
          .computeIfAbsent(row.joined(PLACE), key -> new TreeMap<>())
          .computeIfAbsent(row.text("part"), key -> new ArrayList<>())
          .add(new BigDecimal(row.text("amount")));
    }
    return counted;
  }

  private static BigDecimal sum(Map<String, List<BigDecimal>> parts, String part) {
    return parts.getOrDefault(part, List.of()).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal median(List<BigDecimal> observed) {
    List<BigDecimal> sorted = observed.stream().sorted().collect(Collectors.toList());
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2));
  }
}
