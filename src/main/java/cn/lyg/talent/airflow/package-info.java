/**
 * The scheduler's REST API, version 2, as typed calls: log in, start runs, watch them, read what
 * they said. There is no official Java client of it.
 */
@NullMarked
package cn.lyg.talent.airflow;

import org.jspecify.annotations.NullMarked;
