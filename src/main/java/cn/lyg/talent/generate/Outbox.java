package cn.lyg.talent.generate;

/** Takes records one by one and puts each into its file. */
interface Outbox {
  void put(Entry entry);
}
