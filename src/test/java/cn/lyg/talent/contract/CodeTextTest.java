package cn.lyg.talent.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.table.Codelist;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Every spelling of every list, and texts that are on none. */
class CodeTextTest {
  record Spelt(Codelist codelist, Codelist.Entry entry, String spelling) {}

  @Provide
  Arbitrary<Spelt> spellings() {
    return Arbitraries.of(
        Delivered.CODELISTS.names().stream()
            .map(Delivered.CODELISTS::get)
            .flatMap(
                list ->
                    list.entries().stream()
                        .flatMap(
                            entry ->
                                entry.spellings().stream()
                                    .map(spelling -> new Spelt(list, entry, spelling))))
            .toList());
  }

  @Property
  void everySpellingIsItsCode(@ForAll("spellings") Spelt spelt) {
    CodeText type = new CodeText(spelt.codelist());
    String spread = String.join("\u3000", spelt.spelling().split(""));
    Reading code = Reading.value(spelt.entry().code());
    assertThat(type.read(spelt.spelling())).isEqualTo(code);
    assertThat(type.read(" " + spread + "\n")).isEqualTo(code);
    assertThat(type.read(spelt.spelling().toUpperCase(Locale.ROOT))).isEqualTo(code);
  }

  @Property
  void aSlipIsRefusedWithAdviceOrRead(@ForAll("spellings") Spelt spelt) {
    Reading reading = new CodeText(spelt.codelist()).read(spelt.spelling() + "啊");
    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_CODE);
              assertThat(refused.message().zh()).contains("是否应为");
            });
  }

  @Property
  void noTextMakesItThrow(@ForAll("spellings") Spelt spelt, @ForAll String text) {
    assertThat(new CodeText(spelt.codelist()).read(text)).isNotNull();
  }

  @Test
  void adviceNamesWhatWasMeant() {
    CodeText education = new CodeText(Delivered.CODELISTS.get("education"));
    assertThat(((Reading.Refused) education.read("硕士研究")).message().zh())
        .contains("是否应为“研究生”")
        .contains("可填：博士研究生、研究生、本科、大专、其他");
    CodeText sex = new CodeText(Delivered.CODELISTS.get("sex"));
    assertThat(((Reading.Refused) sex.read("男性")).message().en()).contains("did you mean 男 (Male)");
    assertThat(((Reading.Refused) sex.read("不详")).message().zh()).doesNotContain("是否应为");
  }
}
