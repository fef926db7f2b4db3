/** Used while the product is built and never at run time: compiles the report templates. */
@NullMarked
package cn.lyg.talent.report.compile;

import org.jspecify.annotations.NullMarked;
