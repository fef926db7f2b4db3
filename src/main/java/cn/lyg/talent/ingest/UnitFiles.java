package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Finding;
import cn.lyg.talent.contract.Header;
import cn.lyg.talent.contract.ScreenedRow;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that a unit's rows go to. Nothing of them is to be seen before {@link #commit}. */
final class UnitFiles implements Closeable {
  private final StagedRows stagedRows;
  private final PersonRows personRows = new PersonRows();
  private final RejectedRows rejectedRows;
  private final RowFile staged;
  private final RowFile persons;
  private final RowFile masked;
  private final RowFile clear;

  UnitFiles(BatchContext batch, LandedFile file, String unitName, Header header, String attempt) {
    BatchFolders folders = batch.folders();
    String name = unitName + ".parquet";
    stagedRows = new StagedRows(batch, header.contract());
    rejectedRows = new RejectedRows(batch.batchId(), file.sha256(), header);
    staged =
        new RowFile(
            folders.staging(header.contract().recordSet()).resolve(name),
            attempt,
            stagedRows.schema());
    persons = new RowFile(folders.persons().resolve(name), attempt, PersonRows.SCHEMA);
    masked = new RowFile(folders.rejectedRows().resolve(name), attempt, RejectedRows.MASKED);
    clear = new RowFile(folders.rejected().resolve(name), attempt, RejectedRows.CLEAR);
  }

  void write(ScreenedRow.Sound sound) throws IOException {
    StagedRows.StagedRow row = stagedRows.row(sound.raw(), sound.typed());
    staged.write(row.cells());
    if (!row.personKey().isEmpty()) {
      Optional<Map<String, Object>> person = personRows.row(row.personKey(), sound.typed());
      if (person.isPresent()) {
        persons.write(person.orElseThrow());
      }
    }
  }

  void write(ScreenedRow.Faulty faulty) throws IOException {
    for (Finding finding : faulty.findings()) {
      masked.write(rejectedRows.masked(faulty.raw(), finding));
      clear.write(rejectedRows.clear(faulty.raw(), finding));
    }
  }

  void finish() throws IOException {
    for (RowFile file : files()) {
      file.finish();
    }
  }

  void commit() throws IOException {
    for (RowFile file : files()) {
      file.commit();
    }
  }

  @Override
  public void close() throws IOException {
    for (RowFile file : files()) {
      file.close();
    }
  }

  private List<RowFile> files() {
    return List.of(staged, persons, masked, clear);
  }
}
