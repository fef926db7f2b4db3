/** Tests of the catalogue's own tables. */
@NullMarked
package cn.lyg.talent.catalogue;

import org.jspecify.annotations.NullMarked;
