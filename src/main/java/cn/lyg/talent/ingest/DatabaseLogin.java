package cn.lyg.talent.ingest;

import cn.lyg.talent.table.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Who logs in to a database. The password is never shown, not even by accident. */
record DatabaseLogin(Optional<String> user, Optional<String> password) {

  static DatabaseLogin read(YamlMap yaml, Path file, Map<String, String> environment) {
    Optional<String> user =
        yaml.optionalText("user").or(() -> fromEnvironment(yaml, "user_env", environment));
    Optional<String> password =
        yaml.optionalText("password_file")
            .flatMap(secret -> firstLine(yaml, file.resolveSibling(secret)))
            .or(() -> fromEnvironment(yaml, "password_env", environment));
    return new DatabaseLogin(user, password);
  }

  private static Optional<String> fromEnvironment(
      YamlMap yaml, String key, Map<String, String> environment) {
    Optional<String> variable = yaml.optionalText(key);
    Optional<String> value = variable.flatMap(name -> Optional.ofNullable(environment.get(name)));
    if (variable.isPresent() && value.isEmpty()) {
      yaml.complain(key, "set the environment variable " + variable.orElseThrow());
    }
    return value;
  }

  private static Optional<String> firstLine(YamlMap yaml, Path secret) {
    try {
      if (!OwnerOnly.isClosed(secret)) {
        yaml.complain("password_file", "others may read it; close it: chmod 600 " + secret);
        return Optional.empty();
      }
      return Files.readAllLines(secret).stream().findFirst();
    } catch (IOException unreadable) {
      yaml.complain("password_file", "the password_file cannot be read; see that %s is there".formatted(secret));
      return Optional.empty();
    }
  }

  Properties properties() {
    Properties properties = new Properties();
    user.ifPresent(name -> properties.setProperty("user", name));
    password.ifPresent(secret -> properties.setProperty("password", secret));
    return properties;
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "DatabaseLogin[" + user.orElse("") + "]";
  }
}
