package cn.lyg.talent.airflow;

import java.net.URI;

/**
 * Whom to ask and as whom.
 *
 * @param base where Airflow answers, such as {@code http://127.0.0.1:8080}
 */
public record Server(URI base, String user, String password) {

  public Server {
    base = URI.create(base.toString().replaceAll("/+$", ""));
  }

  /** The address of a path given from the root, already encoded. */
  URI at(String path) {
    return URI.create(base + path);
  }

  /** Printed in messages and traces, so without the password. */
  @Override
  public String toString() {
    return user + " at " + base;
  }
}
