package cn.lyg.talent.generate;

/**
 * One thing wrong on purpose. {@code file} is relative to the output folder, {@code row} as the
 * sender sees it from 1 (0: the file as a whole); {@code reason} is a reason of rejection, a state
 * (unchanged, correction, withdrawal), or the rule that is broken.
 */
public record PlantedFault(String file, String sheet, int row, String column, String reason) {}
