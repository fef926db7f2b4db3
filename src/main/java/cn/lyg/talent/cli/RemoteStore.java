package cn.lyg.talent.cli;

import cn.lyg.talent.spark.SnapshotStore;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** A store of snapshots as a command line names it, with what this machine knows of its kind. */
final class RemoteStore {
  private static final List<String> SETTINGS = List.of("core-site.xml", "hdfs-site.xml");

  private RemoteStore() {}

  static SnapshotStore at(String uri) {
    Configuration configuration = new Configuration();
    Optional.ofNullable(System.getenv("HADOOP_CONF_DIR"))
        .ifPresent(
            folder -> SETTINGS.forEach(name -> configuration.addResource(new Path(folder, name))));
    return SnapshotStore.at(uri, configuration);
  }
}
