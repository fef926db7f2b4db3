package cn.lyg.talent.cli;

import cn.lyg.talent.airflow.DagRun;
import cn.lyg.talent.airflow.LogLine;
import cn.lyg.talent.airflow.RunState;
import cn.lyg.talent.airflow.RunStatus;
import cn.lyg.talent.airflow.TaskRun;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Runs, tasks and log lines as the office reads them: its own clock, Chinese and English. */
final class AirflowText {
  private static final int FAILED = 3;
  private static final DateTimeFormatter OFFICE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private AirflowText() {}

  static void runs(PrintWriter out, List<DagRun> runs, Instant now) {
    TextTable table =
        new TextTable(List.of("DAG", "状态 state", "开始 started", "用时 seconds", "运行 run"));
    runs.forEach(
        run ->
            table.add(
                List.of(
                    run.dagId(),
                    run.state().toString(),
                    time(run.startedAt()),
                    seconds(run.startedAt(), run.endedAt(), now),
                    run.runId())));
    table.print(out);
  }

  static void status(PrintWriter out, RunStatus status, Instant now) {
    out.printf("%s / %s：%s%n", status.run().dagId(), status.run().runId(), status.run().state());
    TextTable table =
        new TextTable(List.of("任务 task", "状态 state", "次数 attempt", "开始 started", "用时 seconds"));
    for (TaskRun task : status.tasks()) {
      table.add(
          List.of(
              task.label(),
              task.state().toString(),
              task.attempt() + "/" + task.attempts(),
              time(task.startedAt()),
              seconds(task.startedAt(), task.endedAt(), now)));
    }
    table.print(out);
  }

  static void line(PrintWriter out, TaskRun task, LogLine line) {
    out.printf("%s  %s  %s%n", time(line.at()), task.label(), line.text());
    out.flush();
  }

  /** What a run came to, and the exit code that says so: 3 for a failed one. */
  static int ending(PrintWriter out, RunStatus status) {
    DagRun run = status.run();
    boolean succeeded = run.state().equals(RunState.SUCCESS);
    out.printf(
        "%s / %s：%s%n", run.dagId(), run.runId(), succeeded ? "成功 / succeeded" : "失败 / failed");
    status
        .failed()
        .forEach(
            task ->
                out.printf(
                    "  %s 失败，详见 / failed, see: talent airflow logs %s %s %s%n",
                    task.label(), run.dagId(), run.runId(), task.taskId()));
    out.flush();
    return succeeded ? 0 : FAILED;
  }

  static String time(Optional<Instant> moment) {
    return moment.map(OFFICE::format).orElse("");
  }

  private static String seconds(Optional<Instant> from, Optional<Instant> to, Instant now) {
    return from.map(begun -> Duration.between(begun, to.orElse(now)).toSeconds() + "").orElse("");
  }
}
