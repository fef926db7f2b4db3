package cn.lyg.talent.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented organisations: a few large ones with many members, many small ones. */
final class Units {

  private record Pool(int size, List<String> templates) {}

  private final long seed;
  private final int people;
  private final Map<String, Pool> pools = new HashMap<>();
  private final Map<String, String> named = new HashMap<>();
  private final List<String> first;
  private final List<String> second;

  Units(long seed, int people) {
    this.seed = seed;
    this.people = people;
    for (DataFile.Line line : DataFile.table("units.csv")) {
      pools.put(line.text("pool"), new Pool(line.number("size"), line.list("templates")));
    }
    List<String> brands = DataFile.lines("brands.txt");
    first =
        brands.get(0).substring("first ".length()).chars().mapToObj(Character::toString).toList();
    second =
        brands.get(1).substring("second ".length()).chars().mapToObj(Character::toString).toList();
  }

  /** The unit of somebody in this post. */
  String name(Post post, Recommender recommender, Dice dice) {
    String key =
        pools.containsKey(post.name())
            ? post.name()
            : pools.containsKey(post.unitKind()) ? post.unitKind() : post.sector();
    Pool pool = pools.getOrDefault(key, new Pool(1, List.of("{p}{b}中心")));
    // More people work in more units, though not in proportion.
    int size = pool.size() * Math.max(1, (int) Math.sqrt(people / 1250.0));
    int index = Math.min(dice.below(size), dice.below(size));
    return named.computeIfAbsent(
        key + "/" + recommender.place() + "/" + index, id -> invent(id, index, pool, recommender));
  }

  private String invent(String id, int index, Pool pool, Recommender recommender) {
    Dice dice = Dice.of(seed, id);
    return pool.templates()
        .get(index % pool.templates().size())
        .replace("{p}", recommender.place())
        .replace("{b}", dice.pick(first) + dice.pick(second));
  }
}
