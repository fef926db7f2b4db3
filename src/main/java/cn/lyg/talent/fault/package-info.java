/**
 * What stopped the work, where, and what to do about it; the kind of a fault decides the exit code.
 */
@NullMarked
package cn.lyg.talent.fault;

import org.jspecify.annotations.NullMarked;
