package cn.lyg.talent.cli;

import cn.lyg.talent.spark.TestSpark;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command said and how it ended; it runs in this process and borrows its Spark session. */
record Told(int exitCode, String out, String err) {

  static Told by(String... arguments) {
    TestSpark.session();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Talent.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Told(exitCode, out.toString(), err.toString());
  }
}
