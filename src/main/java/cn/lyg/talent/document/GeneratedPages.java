package cn.lyg.talent.document;

import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.policy.Policy;
import cn.lyg.talent.table.Codelists;
import java.util.Map;
import java.util.TreeMap;

/** The pages that the definition folders write by themselves, by file name. */
public final class GeneratedPages {
  private GeneratedPages() {}

  /** The text of each page; the same folders give the same text. */
  public static Map<String, String> of(
      Codelists codelists, Contracts contracts, Policy policy, Model model) {
    Articles articles = new Articles(policy);
    Map<String, String> pages = new TreeMap<>();
    pages.put("glossary.md", GlossaryPage.of(codelists, contracts, policy, articles));
    pages.put("indicators.md", FiguresPage.indicators(model, articles));
    pages.put("rules.md", FiguresPage.rules(model, articles));
    pages.put("dictionary.md", DictionaryPage.of(contracts, policy, model, articles));
    pages.put("input.md", InputPage.of(contracts));
    return pages;
  }
}
