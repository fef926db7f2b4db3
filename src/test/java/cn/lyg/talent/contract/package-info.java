/** What a contract promises and what is found about a row, shown by examples and properties. */
@NullMarked
package cn.lyg.talent.contract;

import org.jspecify.annotations.NullMarked;
