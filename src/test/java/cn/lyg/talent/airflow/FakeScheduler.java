package cn.lyg.talent.airflow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that says what it was told to say, in order, and remembers what it was asked. */
public final class FakeScheduler implements AutoCloseable {
  /** What was asked. */
  public record Asked(String call, String authorization, String body) {}

  /** One scripted answer. */
  @FunctionalInterface
  public interface Reply {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<Reply> script = new ArrayDeque<>();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private String token = "first";

  public FakeScheduler() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Everything asked but logins. */
  public List<Asked> asked() {
    return asked.stream().filter(each -> !each.call().equals("POST /auth/token")).toList();
  }

  public int logins() {
    return asked.size() - asked().size();
  }

  /** What the next login gives. */
  public FakeScheduler gives(String nextToken) {
    token = nextToken;
    return this;
  }

  public FakeScheduler then(int status, String json) {
    return then(exchange -> send(exchange, status, "application/json", json));
  }

  public FakeScheduler thenPage(int status, String html) {
    return then(exchange -> send(exchange, status, "text/html", html));
  }

  public synchronized FakeScheduler then(Reply reply) {
    script.add(reply);
    return this;
  }

  public static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(new Asked(call, String.valueOf(authorization), body));
    boolean isLogin = call.equals("POST /auth/token") && !token.isEmpty();
    try {
      (isLogin ? login() : next(call)).to(exchange);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply login() {
    return exchange ->
        send(exchange, 201, "application/json", "{\"access_token\": \"%s\"}".formatted(token));
  }

  private synchronized Reply next(String call) {
    Reply reply = script.poll();
    return reply != null
        ? reply
        : exchange -> send(exchange, 599, "text/plain", "nothing scripted for " + call);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
