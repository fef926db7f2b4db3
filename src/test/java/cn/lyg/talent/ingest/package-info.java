/** Tests of intake: odd files, broken files, hostile files, and what must never leak. */
@NullMarked
package cn.lyg.talent.ingest;

import org.jspecify.annotations.NullMarked;
