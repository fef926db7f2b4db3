package cn.lyg.talent.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a folder and the SHA-256 of each, written as {@code sha256sum -c} reads it. */
record Sums(SortedMap<String, String> sums) {
  static final String FILE = "SHA256SUMS";

  static Sums of(Path folder) throws IOException {
    SortedMap<String, String> sums = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      // a leading dot is a file system's own mark or an attempt that never counted
      for (Path file : all.filter(Files::isRegularFile).filter(Sums::isShown).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        sums.put(name, sha256(file));
      }
    }
    return new Sums(sums);
  }

  private static boolean isShown(Path file) {
    return !file.getFileName().toString().startsWith(".");
  }

  List<String> names() {
    return List.copyOf(sums.keySet());
  }

  String text() {
    return sums.entrySet().stream()
        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
        .collect(Collectors.joining());
  }

  /** Of the text itself, so of every file together. */
  String sha256() {
    return sha256(text());
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }
}
