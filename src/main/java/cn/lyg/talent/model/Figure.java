package cn.lyg.talent.model;

import cn.lyg.talent.table.Label;

/** What a folder publishes by code: an indicator or a rule, with the article it answers to. */
public record Figure(
    String code, Label label, String article, String unit, String severity, Label text) {}
