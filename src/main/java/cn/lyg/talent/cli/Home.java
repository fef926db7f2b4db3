package cn.lyg.talent.cli;

import java.nio.file.Path;

/** Where the product's own folders lie: beside the launcher, which says where that is. */
final class Home {
  private Home() {}

  static Path root() {
    return Path.of(System.getProperty("talent.home", ".")).toAbsolutePath().normalize();
  }

  static Path warehouse() {
    return root().resolve("warehouse");
  }

  static Path defaultLake() {
    return root().resolve("target").resolve("lake");
  }
}
