package cn.lyg.talent.ingest;

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

  private final RowBelt belt;
  private List<RawRow> block = new ArrayList<>(BLOCK_ROWS);
  private long characters;

  SheetIntake(RowBelt belt) {
    this.belt = belt;
  }

  RowCounts take(SheetTable table) throws IOException {
    for (Optional<RawRow> row = table.next(); row.isPresent(); row = table.next()) {
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
