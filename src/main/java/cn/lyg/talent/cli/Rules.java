package cn.lyg.talent.cli;

import cn.lyg.talent.model.Figure;
import cn.lyg.talent.model.Layer;
import cn.lyg.talent.policy.Policy;
import java.util.Map;
import java.util.TreeMap;

/** What the rule folders say of their codes. */
final class Rules {
  private Rules() {}

  static Map<String, Figure> byCode() {
    Policy policy = Policy.load(Home.warehouse(), Policy.shipped(Home.warehouse(), "521-6"));
    Map<String, Figure> rules = new TreeMap<>();
    Definitions.load(Home.warehouse(), policy).model().tables().stream()
        .filter(table -> table.layer() == Layer.RULE)
        .flatMap(table -> table.figures().stream())
        .forEach(figure -> rules.put(figure.code(), figure));
    return rules;
  }
}
