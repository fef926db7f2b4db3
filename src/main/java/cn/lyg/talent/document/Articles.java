package cn.lyg.talent.document;

import cn.lyg.talent.policy.Policy;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.MemoryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The articles of the measures, as the policy file names them. */
final class Articles {
  private static final List<String> COLUMNS = List.of("article", "zh", "title_zh", "title_en");

  private final Map<String, Article> byNumber = new LinkedHashMap<>();

  /** An article: its number in both languages, and its gist. */
  record Article(Label number, Label gist) {}

  Articles(Policy policy) {
    MemoryTable table = policy.table("policy_article");
    for (int row = 0; row < table.rows().size(); row++) {
      List<String> cells =
          table.values(row, COLUMNS).stream().map(cell -> String.valueOf(cell.orElse(""))).toList();
      Label number = new Label(cells.get(1), cells.get(0));
      byNumber.put(cells.get(0), new Article(number, new Label(cells.get(2), cells.get(3))));
    }
  }

  List<Article> all() {
    return List.copyOf(byNumber.values());
  }

  /** How an article is cited in both languages, such as 第十五条 · Art. 15. */
  String cited(String number) {
    return Optional.ofNullable(byNumber.get(number))
        .map(article -> Markdown.both(article.number()))
        .orElse(number);
  }

  String cited(List<String> numbers) {
    List<String> cited = new ArrayList<>();
    numbers.forEach(number -> cited.add(cited(number)));
    return String.join("; ", cited);
  }
}
