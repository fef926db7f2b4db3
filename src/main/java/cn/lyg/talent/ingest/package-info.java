/**
 * Takes records in: files of several kinds become raw rows, raw rows become typed staging rows
 * under pseudonyms, or rejected rows to send back. A batch counts from the moment its ledger entry
 * is written, never earlier.
 */
@NullMarked
package cn.lyg.talent.ingest;

import org.jspecify.annotations.NullMarked;
