/** Programs that measure; run by hand, never by the build. */
@NullMarked
package cn.lyg.talent.bench;

import org.jspecify.annotations.NullMarked;
