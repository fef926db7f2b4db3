/** Codelists, spellings and definition files. */
@NullMarked
package cn.lyg.talent.table;

import org.jspecify.annotations.NullMarked;
