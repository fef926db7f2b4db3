/** Pages for people, written from the definition folders: what is said there is said once. */
@NullMarked
package cn.lyg.talent.document;

import org.jspecify.annotations.NullMarked;
