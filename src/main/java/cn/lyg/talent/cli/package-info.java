/** The command line: the only place with a clock, a console, an environment and exit codes. */
@NullMarked
package cn.lyg.talent.cli;

import org.jspecify.annotations.NullMarked;
