package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Contract;
import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the blank official workbooks, one a record set, from the contracts alone. */
public final class TemplateJob {
  private static final int EXAMPLES = 2;

  private final Path warehouse;
  private final Contracts contracts;

  public TemplateJob(Path warehouse, Contracts contracts) {
    this.warehouse = warehouse;
    this.contracts = contracts;
  }

  /** The workbooks, named after their record sets, so that intake knows them by name. */
  public List<Path> write(Path out) {
    TemplateExamples examples = new TemplateExamples(warehouse, contracts);
    List<Path> written = new ArrayList<>();
    try {
      Files.createDirectories(out);
      for (Contract contract : contracts.all()) {
        Path file = out.resolve(contract.title().zh() + ".xlsx");
        new TemplateWorkbook(contract).write(file, examples.of(contract, EXAMPLES), List.of());
        written.add(file);
      }
    } catch (IOException failed) {
      throw new WarehouseException(Fault.STORAGE, out, "see that the folder is writable", failed);
    }
    return written;
  }
}
