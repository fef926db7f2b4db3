package cn.lyg.talent.catalogue;

import java.util.Optional;

/**
 * Which published figures are meant: an indicator, and as much of its place as was given.
 *
 * @param everywhere whether all dimensions are meant where none is given, or only the whole
 */
public record Asked(
    String indicator,
    Optional<Long> level,
    Optional<String> dimension,
    Optional<String> member,
    Optional<String> part,
    boolean everywhere) {

  /** All figures of an indicator. */
  public static Asked of(String indicator) {
    return new Asked(
        indicator, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /** The same place of another indicator. */
  public Asked at(String other) {
    return new Asked(other, level, dimension, member, Optional.empty(), everywhere);
  }

  public Asked withLevel(long given) {
    return new Asked(indicator, Optional.of(given), dimension, member, part, everywhere);
  }

  public Asked withDimension(String given) {
    return new Asked(indicator, level, Optional.of(given), member, part, everywhere);
  }

  public Asked withMember(String given) {
    return new Asked(indicator, level, dimension, Optional.of(given), part, everywhere);
  }

  public Asked withPart(String given) {
    return new Asked(indicator, level, dimension, member, Optional.of(given), everywhere);
  }

  /** The one-row select {@code trace_figures.sql} asks with. */
  String select() {
    return ("select %s as indicator_asked, %s as level_asked, %s as dimension_asked,"
            + " %s as member_asked, %s as everywhere")
        .formatted(
            Database.quoted(indicator),
            level.map(String::valueOf).orElse("cast(null as bigint)"),
            text(dimension),
            text(member),
            everywhere);
  }

  private static String text(Optional<String> given) {
    return given.map(Database::quoted).orElse("cast(null as varchar)");
  }
}
