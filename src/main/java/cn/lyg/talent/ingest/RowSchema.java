package cn.lyg.talent.ingest;

import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.ColumnType.Decimal;
import cn.lyg.talent.table.ColumnType.Simple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.parquet.schema.Types.PrimitiveBuilder;

/** The columns of a file of rows, in order. All may be blank: which must not be is screened. */
record RowSchema(Map<String, ColumnType> columns) {

  static RowSchema of(List<Column> columns) {
    return new RowSchema(Map.of()).with(columns);
  }

  RowSchema with(List<Column> more) {
    Map<String, ColumnType> all = new LinkedHashMap<>(columns);
    more.forEach(column -> all.put(column.name(), column.type()));
    return new RowSchema(all);
  }

  static RowSchema ofText(String... names) {
    return new RowSchema(Map.of()).withText(names);
  }

  RowSchema withText(String... names) {
    return with(Simple.TEXT, names);
  }

  RowSchema with(ColumnType type, String... names) {
    Map<String, ColumnType> all = new LinkedHashMap<>(columns);
    for (String name : names) {
      all.put(name, type);
    }
    return new RowSchema(all);
  }

  MessageType parquet() {
    List<Type> fields = new ArrayList<>();
    columns.forEach((name, type) -> fields.add(field(name, type)));
    return new MessageType("row", fields);
  }

  private static Type field(String name, ColumnType type) {
    PrimitiveBuilder<?> builder = Types.optional(physical(type));
    if (type instanceof Decimal decimal) {
      builder.as(LogicalTypeAnnotation.decimalType(decimal.scale(), decimal.precision()));
    } else if (type == Simple.TEXT) {
      builder.as(LogicalTypeAnnotation.stringType());
    } else if (type == Simple.DATE) {
      builder.as(LogicalTypeAnnotation.dateType());
    }
    return (Type) builder.named(name);
  }

  /** Decimals in the narrowest whole number that holds them, as Spark itself writes them. */
  private static PrimitiveTypeName physical(ColumnType type) {
    if (type instanceof Decimal decimal) {
      if (decimal.precision() > 18) {
        return PrimitiveTypeName.BINARY;
      }
      return decimal.precision() > 9 ? PrimitiveTypeName.INT64 : PrimitiveTypeName.INT32;
    }
    return switch ((Simple) type) {
      case TEXT -> PrimitiveTypeName.BINARY;
      case INTEGER -> PrimitiveTypeName.INT64;
      case BOOLEAN -> PrimitiveTypeName.BOOLEAN;
      case DATE -> PrimitiveTypeName.INT32;
      case DOUBLE -> PrimitiveTypeName.DOUBLE;
    };
  }
}
