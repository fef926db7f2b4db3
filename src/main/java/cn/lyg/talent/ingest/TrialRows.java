package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Contract;
import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.contract.Finding;
import cn.lyg.talent.contract.Header;
import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.contract.ScreenedRow;
import cn.lyg.talent.contract.Screening;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.MemoryTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sound rows of one file, screened and keyed as a load would, with nothing landed or staged.
 *
 * @param refusals what a load would send back, in words; they quote no cell
 */
public record TrialRows(MemoryTable rows, List<Label> refusals) {

  public TrialRows {
    refusals = List.copyOf(refusals);
  }

  /** Reads the sheets of {@code file} that hold the record set. */
  public static TrialRows read(
      Path file, String recordSet, Lake lake, Contracts contracts, String programme) {
    Set<String> keys =
        Ledger.read(lake).all().stream().map(Batch::keyFingerprint).collect(Collectors.toSet());
    BatchContext batch =
        new BatchContext(
            lake.root().toString(), "trial", programme, contracts, IdentityKey.of(lake, keys));
    Reading reading = new Reading(batch, recordSet);
    String name = String.valueOf(file.getFileName());
    Source.Kind kind =
        Source.Kind.of(name).orElseThrow(() -> unreadable(file, "it is no CSV or workbook"));
    try (Source source = Source.open(kind, file, name)) {
      for (Sheet sheet : source.sheets()) {
        reading.take(name, sheet);
      }
    } catch (RefusedException refused) {
      throw unreadable(file, refused.label().zh() + " / " + refused.label().en());
    } catch (IOException damaged) {
      throw unreadable(file, String.valueOf(damaged.getMessage()));
    }
    return reading.result().orElseThrow(() -> unreadable(file, "no sheet holds " + recordSet));
  }

  private static WarehouseException unreadable(Path file, String why) {
    return new WarehouseException(Fault.RECORDS_MISSING, file, why);
  }

  /** What has been read so far. */
  private static final class Reading {
    private final BatchContext batch;
    private final String recordSet;
    private final List<List<Optional<Object>>> rows = new ArrayList<>();
    private final List<Label> refusals = new ArrayList<>();
    private Optional<Contract> contract = Optional.empty();

    Reading(BatchContext batch, String recordSet) {
      this.batch = batch;
      this.recordSet = recordSet;
    }

    void take(String file, Sheet sheet) throws IOException {
      try (SheetTable table = SheetTable.open(batch.contracts(), file, sheet)) {
        if (table.match() instanceof Header header
            && header.contract().recordSet().equals(recordSet)) {
          contract = Optional.of(header.contract());
          Screening screening = new Screening(header);
          StagedRows staged = new StagedRows(batch, header.contract());
          for (Optional<RawRow> row = table.next(); row.isPresent(); row = table.next()) {
            take(screening.screen(row.orElseThrow()), staged, header.contract());
          }
        }
      }
    }

    private void take(ScreenedRow screened, StagedRows staged, Contract known) {
      if (screened instanceof ScreenedRow.Sound sound && !sound.typed().withdrawn()) {
        // the contract's columns stand before those that say where a row came from
        rows.add(
            Arrays.stream(staged.row(sound.raw(), sound.typed()).cells())
                .limit(known.columns().size())
                .map(Optional::ofNullable)
                .toList());
      } else if (screened instanceof ScreenedRow.Faulty faulty) {
        faulty.findings().forEach(finding -> refusals.add(told(faulty.raw(), finding)));
      }
    }

    private static Label told(RawRow row, Finding finding) {
      return new Label(
          "第%d行 %s".formatted(row.rowNumber(), finding.message().zh()),
          "row %d: %s".formatted(row.rowNumber(), finding.message().en()));
    }

    Optional<TrialRows> result() {
      return contract.map(
          known -> new TrialRows(new MemoryTable(recordSet, known.columns(), rows), refusals));
    }
  }
}
