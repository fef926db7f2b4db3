package cn.lyg.talent.ingest;

import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.ColumnType.Decimal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Turns a row, its values in the schema's order, blank ones null, into Parquet's own terms. */
final class RowWriteSupport extends WriteSupport<@Nullable Object[]> {
  private final RowSchema schema;
  private final List<Map.Entry<String, ColumnType>> columns;
  private Optional<RecordConsumer> consumer = Optional.empty();

  RowWriteSupport(RowSchema schema) {
    this.schema = schema;
    this.columns = List.copyOf(schema.columns().entrySet());
  }

  @Override
  @SuppressWarnings("deprecation") // still abstract, so it has to be there
  public WriteContext init(Configuration configuration) {
    return new WriteContext(schema.parquet(), Map.of());
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(schema.parquet(), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    this.consumer = Optional.of(recordConsumer);
  }

  @Override
  public void write(@Nullable Object[] row) {
    RecordConsumer out = consumer.orElseThrow();
    out.startMessage();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).getKey();
      Object value = row[i];
      if (value != null) {
        out.startField(name, i);
        add(out, columns.get(i).getValue(), value);
        out.endField(name, i);
      }
    }
    out.endMessage();
  }

  private static void add(RecordConsumer out, ColumnType type, Object value) {
    if (type instanceof Decimal decimal) {
      addDecimal(out, decimal, ((BigDecimal) value).setScale(decimal.scale()));
    } else if (value instanceof String text) {
      out.addBinary(Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8)));
    } else if (value instanceof Long number) {
      out.addLong(number);
    } else if (value instanceof Boolean flag) {
      out.addBoolean(flag);
    } else if (value instanceof LocalDate date) {
      out.addInteger((int) date.toEpochDay());
    } else {
      throw new IllegalArgumentException("no way to store a " + value.getClass());
    }
  }

  private static void addDecimal(RecordConsumer out, Decimal type, BigDecimal value) {
    if (type.precision() > 18) {
      out.addBinary(Binary.fromConstantByteArray(value.unscaledValue().toByteArray()));
    } else if (type.precision() > 9) {
      out.addLong(value.unscaledValue().longValueExact());
    } else {
      out.addInteger(value.unscaledValue().intValueExact());
    }
  }
}
