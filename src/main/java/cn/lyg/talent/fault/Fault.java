package cn.lyg.talent.fault;

/** Everything that can stop a command, by name; a bad row is a finding and never stands here. */
public enum Fault {
  /** The command line asks for something that does not exist or does not fit together. */
  USAGE(Kind.DEFINITION),
  /** A policy file, codelist, contract or report definition breaks its own rules. */
  DEFINITION_INVALID(Kind.DEFINITION),
  /** A table folder breaks its rules: missing file, unknown key, unknown type. */
  MODEL_INVALID(Kind.DEFINITION),
  /** A table reads something that no folder, policy, codelist or record set provides. */
  MODEL_READS_UNKNOWN_TABLE(Kind.DEFINITION),
  /** Tables read each other in a circle. */
  MODEL_CYCLE(Kind.DEFINITION),
  /** A table's select was refused by the engine. */
  MODEL_SQL_REFUSED(Kind.DEFINITION),
  /** A query given by a user was refused by the engine. */
  QUERY_REFUSED(Kind.DEFINITION),
  /** There is nothing to read where records were expected. */
  RECORDS_MISSING(Kind.DATA),
  /** The lake holds no snapshot, or not the one asked for. */
  SNAPSHOT_MISSING(Kind.DATA),
  /** A check of severity fail does not hold; the new snapshot was not published. */
  CHECK_FAILED(Kind.DATA),
  /** Rows read, accepted, unchanged and rejected do not add up; nothing was published. */
  RECONCILIATION_FAILED(Kind.DATA),
  /** The two engines disagree; nothing was published. */
  AUDIT_DIFFERENCE(Kind.DATA),
  /** The key that pseudonyms are made with is missing or is not the one the lake was built with. */
  IDENTITY_KEY(Kind.DATA),
  /** Rows were rejected and the command was asked to be strict about it. */
  ROWS_REJECTED(Kind.DATA),
  /** Another process is writing to the lake. */
  LAKE_LOCKED(Kind.SERVICE),
  /** A file or folder cannot be read or written. */
  STORAGE(Kind.SERVICE),
  /** A database or scheduler does not answer, or answers with an error. */
  SERVICE_UNREACHABLE(Kind.SERVICE);

  /** Who can mend it: whoever wrote a definition, whoever sends data, whoever runs the machine. */
  public enum Kind {
    DEFINITION(2),
    DATA(3),
    SERVICE(5);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  private final Kind kind;

  Fault(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
