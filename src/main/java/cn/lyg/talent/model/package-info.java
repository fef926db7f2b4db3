/** Table folders: what they declare, in which order they are built, what must hold. No engine. */
@NullMarked
package cn.lyg.talent.model;

import org.jspecify.annotations.NullMarked;
