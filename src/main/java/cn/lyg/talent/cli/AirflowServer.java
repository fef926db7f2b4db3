package cn.lyg.talent.cli;

import cn.lyg.talent.airflow.AirflowClient;
import cn.lyg.talent.airflow.Patience;
import cn.lyg.talent.airflow.Pause;
import cn.lyg.talent.airflow.Server;
import cn.lyg.talent.airflow.Watch;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Option;

/**
 * {@code --url} and {@code --user}, the same everywhere; the password never stands in a command.
 */
final class AirflowServer {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Pause PAUSE = time -> Thread.sleep(time.toMillis());

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "${env:TALENT_AIRFLOW_URL:-http://127.0.0.1:8080}",
      description = "Where Airflow answers (or TALENT_AIRFLOW_URL; default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://127.0.0.1:8080");

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "${env:TALENT_AIRFLOW_USER:-office}",
      description = "Airflow user (or TALENT_AIRFLOW_USER; default: ${DEFAULT-VALUE}).")
  private String user = "office";

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "File with the password, readable by its owner only (or TALENT_AIRFLOW_PASSWORD_FILE;"
              + " or the password itself in TALENT_AIRFLOW_PASSWORD).")
  private Optional<Path> passwordFile = Optional.empty();

  AirflowClient client() {
    return client(new Server(url, user, password()));
  }

  /** For what needs no login. */
  AirflowClient guest() {
    return client(new Server(url, user, ""));
  }

  Watch watch(AirflowClient client) {
    return new Watch(client, CLOCK, PAUSE);
  }

  Clock clock() {
    return CLOCK;
  }

  private static AirflowClient client(Server server) {
    return new AirflowClient(server, Patience.usual(), CLOCK, PAUSE, RandomGenerator.getDefault());
  }

  private String password() {
    return passwordFile
        .or(() -> environment("TALENT_AIRFLOW_PASSWORD_FILE").map(Path::of))
        .map(AirflowServer::read)
        .or(() -> environment("TALENT_AIRFLOW_PASSWORD"))
        .orElseThrow(
            () ->
                new WarehouseException(
                    Fault.USAGE,
                    user + " at " + url,
                    "no password; set TALENT_AIRFLOW_PASSWORD_FILE or name --password-file"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new WarehouseException(
          Fault.USAGE, file, "the password file cannot be read", unreadable);
    }
  }

  private static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
  }
}
