package cn.lyg.talent.airflow;

import java.util.List;

/** A run and its tasks at one moment. */
public record RunStatus(DagRun run, List<TaskRun> tasks) {

  public RunStatus {
    tasks = List.copyOf(tasks);
  }

  public long finished() {
    return tasks.stream().filter(task -> task.state().isFinished()).count();
  }

  public List<TaskRun> failed() {
    return tasks.stream().filter(task -> task.state().equals(TaskState.FAILED)).toList();
  }
}
