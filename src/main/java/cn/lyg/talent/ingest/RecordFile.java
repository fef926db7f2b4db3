package cn.lyg.talent.ingest;

import java.nio.file.Path;

/** A file of a records folder. */
record RecordFile(String name, Path path, Source.Kind kind) {}
