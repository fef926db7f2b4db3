package cn.lyg.talent.cli;

import cn.lyg.talent.spark.SnapshotStore;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talent snapshots}: what was published, and what counts. */
@Command(
    name = "snapshots",
    description = "List the published snapshots.",
    mixinStandardHelpOptions = true)
final class SnapshotsCommand implements Callable<Integer> {
  @Mixin private LakeOption lake = new LakeOption();

  @Option(
      names = "--at",
      paramLabel = "URI",
      description = "List what 'talent publish --to URI' has put there instead.")
  private Optional<String> at = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    at.ifPresentOrElse(this::listStore, this::listLake);
    return 0;
  }

  private void listStore(String uri) {
    SnapshotStore store = RemoteStore.at(uri);
    Optional<String> current = store.current();
    TextTable table = new TextTable(List.of("snapshot", "current", "place"));
    for (String id : store.all()) {
      String mark = current.filter(id::equals).isPresent() ? "*" : "";
      table.add(List.of(id, mark, store.place(id)));
    }
    table.print(spec.commandLine().getOut());
  }

  private void listLake() {
    Lake where = lake.lake();
    String current = Snapshot.current(where).id();
    TextTable table = new TextTable(List.of("snapshot", "as of", "known at", "policy", "current"));
    for (Snapshot snapshot : Snapshot.all(where)) {
      RunFile run = RunFile.read(snapshot);
      table.add(
          List.of(
              snapshot.id(),
              run.asOf().toString(),
              run.knownAt().toString(),
              run.policySha256().substring(0, 8),
              snapshot.id().equals(current) ? "*" : ""));
    }
    table.print(spec.commandLine().getOut());
  }
}
