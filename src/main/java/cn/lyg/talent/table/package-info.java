/**
 * What a table is and where it lies: columns and their types, codelists, the lake and its
 * snapshots.
 */
@NullMarked
package cn.lyg.talent.table;

import org.jspecify.annotations.NullMarked;
