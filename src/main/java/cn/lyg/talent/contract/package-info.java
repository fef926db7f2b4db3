/** What a source promises (a contract a record set) and what is found about one of its rows. */
@NullMarked
package cn.lyg.talent.contract;

import org.jspecify.annotations.NullMarked;
