package cn.lyg.talent.table;

/** What a thing is called, in both languages of the product. */
public record Label(String zh, String en) {}
