package cn.lyg.talent.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * A kind of work: in what kind of unit, sector and category, with which titles, sent in by whom.
 */
record Post(
    String name,
    String unitKind,
    String sector,
    String category,
    String series,
    boolean isGrassroots,
    Weighted<String> recommenders) {

  /** All posts by weight, or those only that reach level 1: some sectors have nobody there. */
  static Weighted<Post> all(boolean onlyTop) {
    Weighted<Post> posts = new Weighted<>();
    for (DataFile.Line line : DataFile.table("posts.csv")) {
      if (!onlyTop || line.text("top").equals("yes")) {
        posts.add(of(line), line.number("weight"));
      }
    }
    return posts;
  }

  /** The posts of schools, for what only befalls teachers. */
  static List<Post> ofTeachers() {
    List<Post> posts = new ArrayList<>(all(false).choices());
    posts.removeIf(post -> !post.category().equals("education"));
    return posts;
  }

  private static Post of(DataFile.Line line) {
    return new Post(
        line.text("post"),
        line.text("unit_kind"),
        line.text("sector"),
        line.text("category"),
        line.text("series"),
        line.text("grassroots").equals("yes"),
        Weighted.parse(line.list("recommenders")));
  }
}
