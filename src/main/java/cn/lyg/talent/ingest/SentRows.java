package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.contract.Header;
import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Lake;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows as their sender wrote them, read again from the landing zone: what was found wrong only
 * beside other rows is sent back too, and was never set aside on its own. Holds people in clear.
 *
 * @param header tells which cell holds which column
 */
public record SentRows(Header header, List<RawRow> rows) {

  /** The rows of these numbers of a loaded unit. */
  public static SentRows read(Lake lake, Contracts contracts, Unit unit, Set<Long> numbers) {
    LandedFile file = landed(unit);
    try (Source source = Source.open(file.kind(), file.path(lake), unit.file())) {
      for (Sheet sheet : source.sheets()) {
        if (sheet.name().equals(unit.sheet())) {
          return read(contracts, unit, sheet, numbers);
        }
      }
    } catch (IOException damaged) {
      throw fault(unit, damaged);
    }
    throw fault(unit, new IOException("no such sheet"));
  }

  /** The file of a loaded unit. */
  static LandedFile landed(Unit unit) {
    Source.Kind kind = Source.Kind.of(unit.file()).orElseThrow();
    return new LandedFile(unit.file(), unit.sha256(), kind, 0);
  }

  private static SentRows read(Contracts contracts, Unit unit, Sheet sheet, Set<Long> numbers)
      throws IOException {
    try (SheetTable table = SheetTable.open(contracts, unit.file(), sheet)) {
      if (!(table.match() instanceof Header header)) {
        throw new IOException("the contracts no longer know its header");
      }
      List<RawRow> found = new ArrayList<>();
      for (Optional<RawRow> row = table.next(); row.isPresent(); row = table.next()) {
        row.filter(one -> numbers.contains(one.rowNumber())).ifPresent(found::add);
      }
      return new SentRows(header, found);
    }
  }

  private static WarehouseException fault(Unit unit, IOException cause) {
    return new WarehouseException(
        Fault.STORAGE,
        "landing/" + unit.sha256(),
        "no longer readable as " + unit.file() + "; put it back from a backup",
        cause);
  }
}
