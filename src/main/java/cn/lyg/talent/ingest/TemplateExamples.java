package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Contract;
import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.contract.Header;
import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.contract.ScreenedRow;
import cn.lyg.talent.contract.Screening;
import cn.lyg.talent.contract.TypedRow;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows to show how a form is filled in: the sound ones among the contract's own examples, which are
 * tested, so that a form never shows what would be refused.
 */
final class TemplateExamples {
  private final Path warehouse;
  private final Contracts contracts;

  TemplateExamples(Path warehouse, Contracts contracts) {
    this.warehouse = warehouse;
    this.contracts = contracts;
  }

  List<TypedRow> of(Contract contract, int count) {
    Path folder = warehouse.resolve("contracts").resolve(contract.recordSet()).resolve("examples");
    List<TypedRow> rows = new ArrayList<>();
    try (Stream<Path> examples = Files.list(folder)) {
      for (Path example : examples.sorted().toList()) {
        read(contract, example.resolve("given.csv"), rows);
      }
    } catch (IOException unreadable) {
      throw new WarehouseException(
          Fault.DEFINITION_INVALID, folder, "a contract needs examples", unreadable);
    }
    return rows.stream().limit(count).toList();
  }

  private void read(Contract contract, Path file, List<TypedRow> found) throws IOException {
    try (Source source = Source.open(Source.Kind.CSV, file, contract.recordSet());
        SheetTable table =
            SheetTable.open(contracts, contract.recordSet(), source.sheets().get(0))) {
      if (table.match() instanceof Header header) {
        Screening screening = new Screening(header);
        for (Optional<RawRow> row = table.next(); row.isPresent(); row = table.next()) {
          keep(screening.screen(row.orElseThrow()), found);
        }
      }
    }
  }

  private static void keep(ScreenedRow screened, List<TypedRow> found) {
    if (screened instanceof ScreenedRow.Sound sound && !sound.typed().withdrawn()) {
      found.add(sound.typed());
    }
  }
}
