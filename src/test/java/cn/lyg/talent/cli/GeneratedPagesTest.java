package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The generated pages say what the definition folders say today. */
class GeneratedPagesTest {
  private static final Path PAGES = Home.root().resolve("src/site/markdown/generated");
  private static final String RENEW = "./talent docs --out src/site/markdown/generated";
  private static final Map<String, String> WANTED = DocsCommand.pages(Schemas.load().definitions());

  @TestFactory
  Stream<DynamicTest> eachPageIsFresh() {
    return WANTED.entrySet().stream()
        .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> isFresh(page)));
  }

  private static void isFresh(Map.Entry<String, String> page) throws IOException {
    Path file = PAGES.resolve(page.getKey());
    boolean fresh = Files.exists(file) && Files.readString(file).equals(page.getValue());
    assertThat(fresh).as("%s is stale; renew it with: %s", file, RENEW).isTrue();
  }

  @Test
  void noPageIsLeftBehind() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .as("only generated pages lie there; renew them with: %s", RENEW)
          .containsExactlyInAnyOrderElementsOf(WANTED.keySet());
    }
  }
}
