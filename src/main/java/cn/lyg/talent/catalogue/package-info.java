/** The DuckDB file of a snapshot, the second set of books, and questions put to them. */
@NullMarked
package cn.lyg.talent.catalogue;

import org.jspecify.annotations.NullMarked;
