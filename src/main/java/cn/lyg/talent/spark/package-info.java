/** The Spark session, and tables from and to Parquet. */
@NullMarked
package cn.lyg.talent.spark;

import org.jspecify.annotations.NullMarked;
