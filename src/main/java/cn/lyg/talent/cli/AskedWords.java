package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Asked;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.util.List;

/** {@code KEY=VALUE} words as the place of a figure. */
final class AskedWords {
  private AskedWords() {}

  static Asked read(String indicator, List<String> words) {
    Asked asked = Asked.of(indicator);
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new WarehouseException(
            Fault.USAGE, word, "write KEY=VALUE, such as level=3 or recommender=320706");
      }
      asked = with(asked, word.substring(0, equals), word.substring(equals + 1));
    }
    return asked;
  }

  private static Asked with(Asked asked, String key, String value) {
    return switch (key) {
      case "level" -> asked.withLevel(level(value));
      case "dimension" -> asked.withDimension(value);
      case "member" -> asked.withMember(value);
      case "part" -> asked.withPart(value);
      default -> asked.withDimension(key).withMember(value);
    };
  }

  private static long level(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException notNumber) {
      throw new WarehouseException(
          Fault.USAGE, "level=" + value, "a level is a number; 0 is all levels", notNumber);
    }
  }
}
