/** The Spark jobs that fill the table folders of a snapshot. */
@NullMarked
package cn.lyg.talent.build;

import org.jspecify.annotations.NullMarked;
