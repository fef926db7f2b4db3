package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.RawRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;

/** A Parquet file of plain columns. Its column names are row 0, its records are rows 1, 2, … */
final class ParquetSource implements Source {
  private final String name;
  private final InputFile file;
  private final GroupType schema;

  private ParquetSource(String name, InputFile file, GroupType schema) {
    this.name = name;
    this.file = file;
    this.schema = schema;
  }

  static ParquetSource open(Path file, String name) throws IOException {
    InputFile input = new LocalInputFile(file);
    try (ParquetFileReader reader = ParquetFileReader.open(input)) {
      GroupType schema = reader.getFileMetaData().getSchema();
      if (!schema.getFields().stream().allMatch(ParquetSource::isPlain)) {
        throw RefusedException.unreadable(
            "Parquet 文件含有嵌套列；请展开为普通列", "holds nested columns; flatten them into plain ones");
      }
      return new ParquetSource(name, input, schema);
    } catch (RefusedException refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      throw damaged();
    }
  }

  private static boolean isPlain(Type type) {
    return type.isPrimitive() && !type.isRepetition(Type.Repetition.REPEATED);
  }

  private static RefusedException damaged() {
    return RefusedException.unreadable(
        "文件已损坏或不是 Parquet 文件", "damaged, or no Parquet file; export it again");
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(
        new Sheet() {
          @Override
          public String name() {
            return "";
          }

          @Override
          public Rows rows() throws IOException {
            return new RecordRows();
          }
        });
  }

  @Override
  public void close() {
    // each stream of rows closes its own reader
  }

  private final class RecordRows implements Rows {
    private final ParquetReader<Group> reader = new GroupReader(file).build();
    private long number = -1;

    RecordRows() throws IOException {}

    @Override
    public Optional<RawRow> next() throws IOException {
      number++;
      if (number == 0) {
        return Optional.of(row(schema.getFields().stream().map(Type::getName).toList()));
      }
      try {
        return Optional.ofNullable(reader.read()).map(this::cells).map(this::row);
      } catch (IOException | RuntimeException broken) {
        throw damaged();
      }
    }

    private RawRow row(List<String> cells) {
      return new RawRow(name, "", number, cells);
    }

    private List<String> cells(Group group) {
      List<String> cells = new ArrayList<>(schema.getFieldCount());
      for (int i = 0; i < schema.getFieldCount(); i++) {
        boolean blank = group.getFieldRepetitionCount(i) == 0;
        cells.add(blank ? "" : ParquetText.of(schema.getType(i).asPrimitiveType(), group, i));
      }
      return cells;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  private static final class GroupReader extends ParquetReader.Builder<Group> {
    GroupReader(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
