package cn.lyg.talent.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An opened input file: the sheets it holds, each a stream of raw rows. A text file is one sheet
 * without a name. Reading is lazy, so that a file of any size takes the same memory.
 */
sealed interface Source extends Closeable permits CsvSource, XlsxSource, ParquetSource {

  /** What a source may be called. Extensions decide, not contents: senders see extensions. */
  enum Kind {
    CSV,
    TSV,
    XLSX,
    XLSM,
    PARQUET;

    static Optional<Kind> of(String fileName) {
      String extension = fileName.substring(fileName.lastIndexOf('.') + 1);
      for (Kind kind : values()) {
        if (kind.extension().equalsIgnoreCase(extension)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    /** Whether the same bytes are read alike under both names. */
    boolean readsLike(Kind other) {
      return this == other || (isWorkbook() && other.isWorkbook());
    }

    private boolean isWorkbook() {
      return this == XLSX || this == XLSM;
    }

    String extension() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Opens a file of the landing zone.
   *
   * @param file where it lies
   * @param name what its sender calls it; the rows carry this name
   */
  static Source open(Kind kind, Path file, String name) throws IOException {
    return switch (kind) {
      case CSV -> CsvSource.open(file, name, ',');
      case TSV -> CsvSource.open(file, name, '\t');
      case XLSX, XLSM -> XlsxSource.open(file, name);
      case PARQUET -> ParquetSource.open(file, name);
    };
  }

  /** The sheets in the file's order. */
  List<Sheet> sheets();
}
