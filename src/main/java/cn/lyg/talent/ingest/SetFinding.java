package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Reason;

/** A row, right by itself, that was refused beside other rows: twice and different, or orphaned. */
public record SetFinding(
    String batchId, String file, String sheet, long rowNumber, Reason reason) {}
