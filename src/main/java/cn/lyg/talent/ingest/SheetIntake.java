package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Header;
import cn.lyg.talent.contract.RawRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes in the rows of one sheet in blocks, so that reading goes on while others screen. */
final class SheetIntake {
  private static final int BLOCK_ROWS = 128;

  /** A block of huge cells is handed on sooner: what waits must not fill the memory. */
  private static final int BLOCK_CHARACTERS = 1 << 17;

  private final Header header;
  private final RowBelt belt;
  private List<RawRow> block = new ArrayList<>(BLOCK_ROWS);
  private long characters;

  SheetIntake(Header header, RowBelt belt) {
    this.header = header;
    this.belt = belt;
  }

  RowCounts take(Iterable<RawRow> first, Rows rest) throws IOException {
    for (RawRow row : first) {
      if (row.rowNumber() > header.row().rowNumber()) {
        add(row);
      }
    }
    for (Optional<RawRow> row = rest.next(); row.isPresent(); row = rest.next()) {
      add(row.orElseThrow());
    }
    belt.put(block);
    return belt.end();
  }

  private void add(RawRow row) {
    block.add(row);
    for (String cell : row.cells()) {
      characters += cell.length();
    }
    if (block.size() == BLOCK_ROWS || characters > BLOCK_CHARACTERS) {
      belt.put(block);
      block = new ArrayList<>(BLOCK_ROWS);
      characters = 0;
    }
  }
}
