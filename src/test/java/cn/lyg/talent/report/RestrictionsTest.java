package cn.lyg.talent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import org.junit.jupiter.api.Test;

/** What a template cannot do, should a bad one ever get in. */
class RestrictionsTest {
  private static final String TEMPLATE =
      """
      <jasperReport name="bad" language="java" pageWidth="100" pageHeight="100" columnWidth="100"
          leftMargin="0" rightMargin="0" topMargin="0" bottomMargin="0">
        <detail>
          <band height="100">
            <element kind="textField" x="0" y="0" width="100" height="20">
              <expression><![CDATA[%s]]></expression>
            </element>
          </band>
        </detail>
      </jasperReport>
      """;

  @Test
  void anExpressionReachesNothingOfTheMachine() {
    assertThatThrownBy(() -> fill("String.valueOf(Runtime.getRuntime().totalMemory())", 1))
        .hasStackTraceContaining("java.lang.Runtime is not visible");
    assertThatThrownBy(() -> fill("new java.io.File(\"/\").getName()", 1))
        .hasStackTraceContaining("java.io.File is not visible");
  }

  @Test
  void aReportWithoutAnEndIsStopped() {
    assertThatThrownBy(() -> fill("\"page\"", 401)).hasStackTraceContaining("maximum pages");
  }

  /** {@code $P!{…}} would put text into a query as if it were SQL. */
  @Test
  void noTemplatePutsTextIntoItsQuery() throws IOException {
    for (Path template : TemplatesTest.templates()) {
      assertThat(Files.readString(template)).as(template.toString()).doesNotContain("$P!{");
    }
  }

  private static void fill(String expression, int rows) throws JRException {
    byte[] template = TEMPLATE.formatted(expression).getBytes(StandardCharsets.UTF_8);
    JasperFillManager.fillReport(
        JasperCompileManager.compileReport(new ByteArrayInputStream(template)),
        new HashMap<>(),
        new JREmptyDataSource(rows));
  }
}
