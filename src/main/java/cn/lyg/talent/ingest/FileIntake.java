package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.FileReason;
import cn.lyg.talent.contract.Header;
import cn.lyg.talent.contract.HeaderMatch;
import cn.lyg.talent.table.Label;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in one landed file, all its sheets: a file that turns out unreadable in its last row leaves
 * nothing behind of the rows before it.
 */
final class FileIntake {
  private final BatchContext batch;
  private final LandedFile file;
  private final Set<String> held;
  private final int hands;
  private final String attempt;
  private final List<UnitFiles> open = new ArrayList<>();

  /**
   * @param attempt tells this attempt's files from those of another
   */
  FileIntake(BatchContext batch, IngestTask task, String attempt) {
    this.batch = batch;
    this.file = task.file();
    this.held = task.heldSheets();
    this.hands = task.hands();
    this.attempt = attempt;
  }

  List<Unit> take() {
    try {
      try {
        return takeSheets();
      } catch (RefusedException refused) {
        return List.of(Unit.refused(file, "", refused.reason(), refused.label()));
      } finally {
        for (UnitFiles files : open) {
          files.close();
        }
      }
    } catch (IOException storage) {
      throw new UncheckedIOException(storage);
    }
  }

  private List<Unit> takeSheets() throws IOException {
    List<Unit> units = new ArrayList<>();
    try (Source source = Source.open(file.kind(), file.path(batch.lake()), file.name())) {
      List<Sheet> sheets = source.sheets();
      for (int i = 0; i < sheets.size(); i++) {
        String sheet = sheets.get(i).name();
        if (!held.contains(sheet) && !TemplateSheets.isAside(sheet)) {
          takeSheet(sheets.get(i), file.unitName(i)).ifPresent(units::add);
        }
      }
    }
    for (UnitFiles files : open) {
      files.commit();
    }
    return units.isEmpty() && held.isEmpty() ? List.of(empty()) : units;
  }

  private Unit empty() {
    Label message = new Label("文件中没有任何表格内容", "holds no table at all");
    return Unit.refused(file, "", FileReason.UNKNOWN_RECORD_SET, message);
  }

  /** Empty for a sheet that holds no table and was never meant to. */
  private Optional<Unit> takeSheet(Sheet sheet, String unitName) throws IOException {
    try (SheetTable table = SheetTable.open(batch.contracts(), file.name(), sheet)) {
      if (table.isBlank()) {
        return Optional.empty();
      }
      if (table.match() instanceof Header header) {
        RowCounts counts = take(header, unitName, table);
        return Optional.of(Unit.loaded(file, sheet.name(), header, counts, filled(table.filled())));
      }
      return sheet.isHidden() ? Optional.empty() : Optional.of(refused(sheet, table.match()));
    }
  }

  private RowCounts take(Header header, String unitName, SheetTable table) throws IOException {
    List<UnitFiles> all = new ArrayList<>();
    for (int hand = 0; hand < hands; hand++) {
      String name = hands == 1 ? unitName : unitName + "-" + hand;
      all.add(new UnitFiles(batch, file, name, header, attempt));
    }
    open.addAll(all);
    List<RowIntake> intakes = all.stream().map(files -> new RowIntake(header, files)).toList();
    try (RowBelt belt = new RowBelt(intakes)) {
      RowCounts counts = new SheetIntake(belt).take(table);
      for (UnitFiles files : all) {
        files.finish();
      }
      return counts;
    }
  }

  private static Label filled(long cells) {
    return cells == 0
        ? new Label("", "")
        : new Label(
            "竖向合并的单元格已按首行内容补齐%d格".formatted(cells),
            "%d cells merged downwards were read as their first row says".formatted(cells));
  }

  private Unit refused(Sheet sheet, HeaderMatch match) {
    HeaderMatch.Refused refused = (HeaderMatch.Refused) match;
    return Unit.refused(file, sheet.name(), refused.reason(), refused.message());
  }
}
