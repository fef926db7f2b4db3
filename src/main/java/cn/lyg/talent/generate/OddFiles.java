package cn.lyg.talent.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that cannot be taken in at all; the others must not suffer from them. */
final class OddFiles {
  private static final String PHONES = "科室,座机,传真\r\n人才科,0518-85800001,0518-85800002\r\n";
  private static final String NO_ACTIVITY = "身份证号,活动类型,开始日期,天数\r\n,培训,2024-05-06,2\r\n";

  private OddFiles() {}

  static List<PlantedFault> write(Path records) throws IOException {
    Path folder = Files.createDirectories(records.resolve("来件待查"));
    List<PlantedFault> planted = new ArrayList<>();
    planted.add(file(folder, "通讯录.csv", text(PHONES), "unknown_record_set"));
    planted.add(file(folder, "培训记录-补报.csv", text(NO_ACTIVITY), "missing_column"));
    planted.add(file(folder, "考核记录-损坏.xlsx", text("PK\u0003\u0004"), "unreadable_file"));
    planted.add(file(folder, "调动记录-乱码.csv", undecodable(), "bad_encoding"));
    return planted;
  }

  private static PlantedFault file(Path folder, String name, byte[] content, String reason)
      throws IOException {
    Files.write(folder.resolve(name), content);
    return new PlantedFault("records/" + folder.getFileName() + "/" + name, "", 0, "", reason);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Bytes that are characters neither in UTF-8 nor in GB18030. */
  private static byte[] undecodable() {
    byte[] bytes = new byte[400];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 40 == 39 ? '\n' : 0xFF);
    }
    return bytes;
  }
}
