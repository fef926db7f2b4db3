package cn.lyg.talent.document;

import static cn.lyg.talent.document.Markdown.both;
import static cn.lyg.talent.document.Markdown.code;
import static cn.lyg.talent.document.Markdown.codes;

import cn.lyg.talent.model.Figure;
import cn.lyg.talent.model.Layer;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.table.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the folders of a layer publish by code: the methods of the indicators, or the rules. */
final class FiguresPage {
  /** What differs between the two pages: titles, and what stands behind a code. */
  private record Kind(Layer layer, Label title, Label lead, String about, Label text) {}

  private static final Kind INDICATORS =
      new Kind(
          Layer.MART,
          new Label("指标方法", "Indicators"),
          new Label(
              "每项指标如何计算、依据哪一条；NN代表政策文件中的数字，如年龄。结果在 `mart.indicator`。",
              "How each indicator is worked out, and under which article; NN stands for a number of the"
                  + " policy file, such as an age. The figures are in `mart.indicator`."),
          "单位 unit",
          new Label("算法", "Formula"));

  private static final Kind RULES =
      new Kind(
          Layer.RULE,
          new Label("核查规则", "Rules"),
          new Label(
              "查什么、依据哪一条、查出后做什么；violation 违规，due 待办，exception 例外登记。结果在 `mart.finding`。",
              "What is looked for, under which article, and what to do about a case; a violation, due"
                  + " work, or an exception for the register. The cases are in `mart.finding`."),
          "性质 severity",
          new Label("处理", "What to do"));

  private final Kind kind;
  private final Articles articles;
  private final List<TableFolder> folders;

  private FiguresPage(Kind kind, Model model, Articles articles) {
    this.kind = kind;
    this.articles = articles;
    this.folders =
        model.tables().stream()
            .filter(table -> table.layer() == kind.layer() && !table.figures().isEmpty())
            .sorted(Comparator.comparing(TableFolder::name))
            .toList();
  }

  static String indicators(Model model, Articles articles) {
    return new FiguresPage(INDICATORS, model, articles).text();
  }

  static String rules(Model model, Articles articles) {
    return new FiguresPage(RULES, model, articles).text();
  }

  private String text() {
    Markdown page = Markdown.page(kind.title(), kind.lead());
    page.table(
        List.of("代码 code", "名称", "name", kind.about(), "条款 article", "文件夹 folder"), contents());
    folders.forEach(folder -> section(page, folder));
    return page.text();
  }

  private List<List<String>> contents() {
    List<List<String>> rows = new ArrayList<>();
    for (TableFolder folder : folders) {
      for (Figure figure : folder.figures()) {
        rows.add(
            List.of(
                code(figure.code()),
                figure.label().zh(),
                figure.label().en(),
                about(figure),
                articles.cited(figure.article()),
                "[%1$s](#%1$s)".formatted(folder.name())));
      }
    }
    return rows;
  }

  private void section(Markdown page, TableFolder folder) {
    String path = "warehouse/%s/%s".formatted(folder.layer().folder(), folder.name());
    page.heading(2, folder.name())
        .paragraph("**" + both(folder.title()) + "**")
        .paragraph(folder.description().zh())
        .paragraph(folder.description().en())
        .paragraph("[%1$s](../../../../%1$s) ← %2$s".formatted(path, codes(folder.reads())));
    for (Figure figure : folder.figures()) {
      page.paragraph(
              "**%s** %s（%s，%s）"
                  .formatted(
                      code(figure.code()),
                      both(figure.label()),
                      about(figure),
                      articles.cited(figure.article())))
          .gap()
          .item(kind.text().zh() + "：" + figure.text().zh())
          .item(kind.text().en() + ": " + figure.text().en());
    }
  }

  private static String about(Figure figure) {
    return figure.unit() + figure.severity();
  }
}
