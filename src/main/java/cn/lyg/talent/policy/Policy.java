package cn.lyg.talent.policy;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.Problems;
import cn.lyg.talent.table.YamlFile;
import cn.lyg.talent.table.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The law of one programme period: every value of its policy file as rows of {@code policy_*}
 * tables, and the SHA-256 of it and the file it is based on, by which a published figure names the
 * law it was computed under.
 */
public record Policy(
    String programme,
    LocalDate startsOn,
    LocalDate endsOn,
    String sha256,
    List<MemoryTable> tables) {

  public Policy {
    tables = List.copyOf(tables);
  }

  /**
   * Reads a policy file against {@code tables.yaml} beside the shipped policies. A file that says
   * {@code based_on: CODE} gives only the lists in which it differs from that shipped policy, each
   * whole, and the articles it cites besides.
   *
   * @throws WarehouseException naming file and line of everything that is wrong, all at once
   */
  public static Policy load(Path warehouse, Path file) {
    Problems problems = new Problems(Fault.DEFINITION_INVALID);
    List<PolicyTable> declared =
        PolicyTable.readAll(warehouse.resolve("policy").resolve("tables.yaml"), problems);
    YamlMap top = YamlFile.read(file, problems);
    Optional<Path> base =
        top.optionalText(PolicyReader.BASED_ON).map(code -> shipped(warehouse, code));
    List<MemoryTable> tables =
        new PolicyReader(declared, top, base.map(path -> YamlFile.read(path, problems))).tables();
    problems.throwIfAny();
    MemoryTable period = table(tables, "policy_period");
    return new Policy(
        (String) cell(period, "programme"),
        (LocalDate) cell(period, "starts_on"),
        (LocalDate) cell(period, "ends_on"),
        sha256(Stream.concat(base.stream(), Stream.of(file)).toList()),
        tables);
  }

  /** The policy file of a programme, by its code, among the shipped ones. */
  public static Path shipped(Path warehouse, String programme) {
    return warehouse.resolve("policy").resolve(programme + ".yaml");
  }

  /** One of the {@code policy_*} tables by name. */
  public MemoryTable table(String name) {
    return table(tables, name);
  }

  private static MemoryTable table(List<MemoryTable> tables, String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new WarehouseException(
                    Fault.DEFINITION_INVALID, "policy/tables.yaml", "declare the table " + name));
  }

  private static Object cell(MemoryTable single, String column) {
    return single.values(0, List.of(column)).get(0).orElseThrow();
  }

  private static String sha256(List<Path> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw new WarehouseException(
          Fault.STORAGE, files.get(files.size() - 1), "cannot be read", unreadable);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
