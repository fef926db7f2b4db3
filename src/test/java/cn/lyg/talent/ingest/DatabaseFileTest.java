package cn.lyg.talent.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a database's password may come from, and that it is told to nobody. */
class DatabaseFileTest {
  private static final String SECRET = "s3cret-word";

  @TempDir Path temp;

  private DatabaseFile read(String url, String login, Map<String, String> environment)
      throws IOException {
    Path file = temp.resolve("hr.yaml");
    Files.writeString(file, "url: '%s'\n%s\ntables: {rounds: rounds}\n".formatted(url, login));
    return DatabaseFile.read(file, environment);
  }

  private Path secret(String permissions) throws IOException {
    Path secret = Files.writeString(temp.resolve("hr.secret"), SECRET + "\n");
    return Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void thePasswordComesFromAClosedFileOrTheEnvironmentAndIsNeverShown() throws IOException {
    secret("rw-------");
    DatabaseFile fromFile = read("jdbc:x:", "user: reader\npassword_file: hr.secret", Map.of());
    DatabaseFile fromEnvironment =
        read(
            "jdbc:x:",
            "user_env: HR_USER\npassword_env: HR_PASSWORD",
            Map.of("HR_USER", "reader", "HR_PASSWORD", SECRET));

    assertThat(fromFile.login().properties())
        .isEqualTo(fromEnvironment.login().properties())
        .containsEntry("user", "reader")
        .containsEntry("password", SECRET);
    assertThat(fromFile.toString()).contains("reader").doesNotContain(SECRET);
  }

  @Test
  void aPasswordFileThatOthersMayReadIsRefused() throws IOException {
    secret("rw-r-----");
    assertThatThrownBy(() -> read("jdbc:x:", "password_file: hr.secret", Map.of()))
        .isInstanceOfSatisfying(
            WarehouseException.class,
            e -> assertThat(e.fault()).isEqualTo(Fault.DEFINITION_INVALID))
        .hasMessageContaining("chmod 600")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> read("jdbc:x:", "user_env: HR_USER\npassword_file: nowhere", Map.of()))
        .hasMessageContaining("set the environment variable HR_USER")
        .hasMessageContaining("password_file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://hr/talent?user=a&password=s3cret-word",
        "jdbc:sqlserver://hr;Password=s3cret-word",
        "jdbc:mysql://reader:s3cret-word@hr/talent"
      })
  void aPasswordInTheUrlIsRefusedAndNotRepeated(String url) {
    assertThatThrownBy(() -> read(url, "", Map.of()))
        .hasMessageContaining("password_file")
        .hasMessageNotContaining(SECRET);
  }
}
