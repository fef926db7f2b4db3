package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Contract;
import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.contract.Header;
import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.contract.Reason;
import cn.lyg.talent.contract.Reference;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Lake;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the workbooks that go back to whoever sent rejected rows, one a source file. */
public final class ReturnJob {
  private final Lake lake;
  private final Contracts contracts;

  public ReturnJob(Lake lake, Contracts contracts) {
    this.lake = lake;
    this.contracts = contracts;
  }

  /** A workbook made, the file its rows came in, and how many they are. */
  public record Returned(Path workbook, String file, long rows) {}

  /**
   * Writes the workbooks.
   *
   * @param ofTheSet what was found wrong only beside other rows, as of the published snapshot
   */
  public List<Returned> write(List<Batch> batches, List<SetFinding> ofTheSet, Path out) {
    ReturnNames names = new ReturnNames(out);
    List<Returned> written = new ArrayList<>();
    try {
      for (Batch batch : batches) {
        for (List<Unit> file : files(batch)) {
          Map<String, ReturnedSheet> sheets = sheets(batch, file, ofTheSet);
          if (!sheets.isEmpty()) {
            written.add(write(file, sheets, names));
          }
        }
      }
    } catch (IOException failed) {
      throw new WarehouseException(
          Fault.STORAGE, out, "see that the folder is writable and the lake is whole", failed);
    }
    return written;
  }

  private Returned write(List<Unit> file, Map<String, ReturnedSheet> sheets, ReturnNames names)
      throws IOException {
    Path workbook = names.of(file.get(0).file());
    if (!isKept(file, sheets, workbook)) {
      ReturnWorkbook.write(workbook, sheets.values());
    }
    long rows = sheets.values().stream().mapToLong(sheet -> sheet.rows().size()).sum();
    return new Returned(workbook, file.get(0).file(), rows);
  }

  /** Whether the workbook went back as its sender made it; else it has to go back plain. */
  private boolean isKept(List<Unit> file, Map<String, ReturnedSheet> sheets, Path workbook) {
    LandedFile landed = SentRows.landed(file.get(0));
    if (landed.kind() != Source.Kind.XLSX) {
      return false;
    }
    Set<String> loaded = file.stream().map(Unit::sheet).collect(Collectors.toUnmodifiableSet());
    KeptWorkbook kept = new KeptWorkbook(landed.path(lake), loaded);
    try {
      if (!kept.fits(sheets)) {
        return false;
      }
      Map<String, KeptWorkbook.Kept> withHeaders = new TreeMap<>();
      for (Unit unit : file) {
        ReturnedSheet sheet = sheets.get(unit.sheet());
        if (sheet != null) {
          Header header = SentRows.read(lake, contracts, unit, Set.of()).header();
          withHeaders.put(unit.sheet(), new KeptWorkbook.Kept(sheet, header.row().rowNumber()));
        }
      }
      kept.write(workbook, withHeaders);
      return true;
    } catch (IOException | WarehouseException cannotBeKept) {
      return false;
    }
  }

  /** The loaded units of a batch, those of one file together. */
  private static List<List<Unit>> files(Batch batch) {
    return List.copyOf(
        batch.units().stream()
            .filter(Unit::isLoaded)
            .collect(Collectors.groupingBy(Unit::sha256, LinkedHashMap::new, Collectors.toList()))
            .values());
  }

  private Map<String, ReturnedSheet> sheets(Batch batch, List<Unit> file, List<SetFinding> ofTheSet)
      throws IOException {
    Map<String, Unit> units =
        file.stream().collect(Collectors.toMap(Unit::sheet, unit -> unit, (one, same) -> one));
    Map<String, ReturnedSheet> sheets = new TreeMap<>();
    RejectedFile.Lines lines =
        (sheet, header) ->
            sheets.computeIfAbsent(
                sheet, name -> open(units.getOrDefault(name, file.get(0)), header));
    if (file.stream().anyMatch(unit -> unit.rejected() > 0)) {
      for (Path rejected : rejected(batch, file.get(0))) {
        RejectedFile.read(rejected, lines);
      }
    }
    for (Unit unit : file) {
      addOfTheSet(batch, unit, ofTheSet, lines);
    }
    return sheets;
  }

  private ReturnedSheet open(Unit unit, List<String> header) {
    String name =
        unit.sheet().isEmpty() ? contracts.get(unit.recordSet()).title().zh() : unit.sheet();
    return new ReturnedSheet(name, header);
  }

  /** One for each sheet, and for each hand at a large file. */
  private List<Path> rejected(Batch batch, Unit unit) throws IOException {
    List<Path> files = new ArrayList<>();
    Path folder = lake.rejected().resolve(batch.batchId());
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(folder, unit.sha256().substring(0, 16) + "-*.parquet")) {
      found.forEach(files::add);
    }
    files.sort(null);
    return files;
  }

  private void addOfTheSet(
      Batch batch, Unit unit, List<SetFinding> ofTheSet, RejectedFile.Lines lines) {
    Map<Long, List<Reason>> reasons =
        ofTheSet.stream()
            .filter(finding -> finding.batchId().equals(batch.batchId()))
            .filter(finding -> finding.file().equals(unit.file()))
            .filter(finding -> finding.sheet().equals(unit.sheet()))
            .collect(
                Collectors.groupingBy(
                    SetFinding::rowNumber,
                    Collectors.mapping(SetFinding::reason, Collectors.toList())));
    if (reasons.isEmpty()) {
      return;
    }
    SentRows sent = SentRows.read(lake, contracts, unit, Set.copyOf(reasons.keySet()));
    ReturnedSheet sheet = lines.sheet(unit.sheet(), sent.header().row().cells());
    for (RawRow row : sent.rows()) {
      ReturnedRow returned = sheet.row(row.rowNumber(), row.cells());
      reasons.getOrDefault(row.rowNumber(), List.of()).forEach(why -> mark(returned, sent, why));
    }
  }

  /** The cells that tell which record it is, or which record it refers to. */
  private static void mark(ReturnedRow row, SentRows sent, Reason reason) {
    Contract contract = sent.header().contract();
    List<String> columns =
        reason == Reason.ORPHAN && !contract.refersTo().isEmpty()
            ? contract.refersTo().stream().map(Reference::columns).flatMap(List::stream).toList()
            : contract.keyColumns();
    for (String column : columns) {
      OptionalInt cell = sent.header().cellOf(column);
      cell.ifPresent(at -> row.mark(at, advice(reason)));
    }
    if (row.marks().isEmpty()) {
      row.mark(ReturnedRow.WHOLE_ROW, advice(reason));
    }
  }

  private static String advice(Reason reason) {
    return reason == Reason.ORPHAN
        ? "所引用的人员、资助或批次（作废行：要作废的记录）尚未入库：请核对号码；若对方记录随后报送，到达后自动采用，本行不必重报"
        : "同一批材料中同一记录出现多次且内容不一致：请只保留正确的一行";
  }
}
