package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The list that the DAGs' own test goes by names commands and options that exist. */
class PipelineCommandsTest {

  static List<String> lines() throws IOException {
    return Files.readAllLines(
        Path.of(System.getProperty("talent.home", "."), "pipelines", "tests", "commands.txt"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void commandAndOptionsExist(String line) {
    List<String> words = List.of(line.split(" "));
    CommandLine command =
        Optional.ofNullable(Talent.commandLine().getSubcommands().get(words.get(0))).orElseThrow();
    assertThat(command.getCommandSpec().optionsMap().keySet())
        .containsAll(words.subList(1, words.size()));
  }
}
