/**
 * Believable records of a whole programme period, as untidy as offices send them, with planted
 * faults; the same seed gives the same bytes.
 */
@NullMarked
package cn.lyg.talent.generate;

import org.jspecify.annotations.NullMarked;
