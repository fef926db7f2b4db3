package cn.lyg.talent.model;

import cn.lyg.talent.table.Label;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a folder publishes by code: an indicator or a rule, with the article it answers to.
 *
 * @param code the code, in which {@code NN} stands for a number that the policy gives
 * @param derives the codes of the figures this one is computed from; empty when it counts itself
 */
public record Figure(
    String code,
    Label label,
    String article,
    String unit,
    String severity,
    Label text,
    List<String> derives) {
  private static final String NUMBER = "NN";

  public Figure {
    derives = List.copyOf(derives);
  }

  /** A regular expression for the codes that are published for this one. */
  public String pattern() {
    return code.replace(".", "\\.").replace(NUMBER, "([0-9]+)");
  }

  /** Whether {@code published} is this code, its number given. */
  public boolean publishes(String published) {
    return published.matches(pattern());
  }

  /** The published codes that {@code published} is computed from: the same number stands in all. */
  public List<String> basesOf(String published) {
    String number = number(published).orElse(NUMBER);
    return derives.stream().map(base -> base.replace(NUMBER, number)).toList();
  }

  /** The label, the number in its place. */
  public Label labelOf(String published) {
    return labelOf(published, label);
  }

  /** Any of its words, the number in its place. */
  public Label labelOf(String published, Label words) {
    String number = number(published).orElse(NUMBER);
    return new Label(words.zh().replace(NUMBER, number), words.en().replace(NUMBER, number));
  }

  private Optional<String> number(String published) {
    Matcher matcher = Pattern.compile(pattern()).matcher(published);
    return matcher.matches() && matcher.groupCount() > 0
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }
}
