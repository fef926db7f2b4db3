package cn.lyg.talent.ingest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Parquet value, in the form in which any other source would hold it. Timestamps give
 * their day: no record set knows a time.
 */
final class ParquetText {
  private ParquetText() {}

  static String of(PrimitiveType type, Group group, int field) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> Boolean.toString(group.getBoolean(field, 0));
      case INT32 -> whole(logical, group.getInteger(field, 0));
      case INT64 -> whole(logical, group.getLong(field, 0));
      case FLOAT -> floating(Float.toString(group.getFloat(field, 0)));
      case DOUBLE -> floating(Double.toString(group.getDouble(field, 0)));
      case INT96 -> dayOfInt96(group.getInt96(field, 0));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(logical, group.getBinary(field, 0));
    };
  }

  private static String whole(@Nullable LogicalTypeAnnotation logical, long value) {
    if (logical instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(value).toString();
    }
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return plain(BigDecimal.valueOf(value, decimal.getScale()));
    }
    if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      Instant instant = Instant.EPOCH.plus(value, unit(timestamp.getUnit()));
      return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }
    return Long.toString(value);
  }

  private static ChronoUnit unit(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> ChronoUnit.MILLIS;
      case MICROS -> ChronoUnit.MICROS;
      case NANOS -> ChronoUnit.NANOS;
    };
  }

  private static String bytes(@Nullable LogicalTypeAnnotation logical, Binary value) {
    return logical instanceof DecimalLogicalTypeAnnotation decimal
        ? plain(new BigDecimal(new BigInteger(value.getBytes()), decimal.getScale()))
        : value.toStringUsingUTF8();
  }

  /** The timestamp of old Spark and Hive files: nanoseconds of the day, then the Julian day. */
  private static String dayOfInt96(Binary value) {
    ByteBuffer buffer = ByteBuffer.wrap(value.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
    return LocalDate.MIN.with(JulianFields.JULIAN_DAY, buffer.getInt(Long.BYTES)).toString();
  }

  /** 5.0 is a whole number to whoever sent it; NaN is left for screening to refuse. */
  private static String floating(String number) {
    return number.matches("[-0-9.E]+")
        ? plain(new BigDecimal(number).stripTrailingZeros())
        : number;
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
