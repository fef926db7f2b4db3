package cn.lyg.talent.cli;

import cn.lyg.talent.spark.SnapshotStore;
import cn.lyg.talent.table.Snapshot;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talent publish}: a finished snapshot to where other machines read it. */
@Command(
    name = "publish",
    description =
        "Copy a snapshot to a file system that other machines read, and make it the one that"
            + " counts there.",
    mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
  @Option(
      names = "--to",
      paramLabel = "URI",
      required = true,
      description = "Such as file:///mnt/talent, hdfs://names/talent or s3a://bucket/talent.")
  private String to = "";

  @Mixin private LakeOption lake = new LakeOption();
  @Mixin private SnapshotOption snapshot = new SnapshotOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Snapshot finished = snapshot.of(lake.lake());
    Progress progress = Progress.onConsole(spec.commandLine().getErr());
    progress.step("复制快照", "copying the snapshot");
    SnapshotStore store = RemoteStore.at(to);
    store.publish(finished);
    spec.commandLine().getOut().printf("已发布 / published: %s%n", store.place(finished.id()));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
