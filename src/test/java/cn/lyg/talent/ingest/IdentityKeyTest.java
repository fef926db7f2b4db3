package cn.lyg.talent.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Lake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityKeyTest {
  @TempDir Path temp;

  @Test
  void keyIsMadeOnceAndKept() {
    Lake lake = new Lake(temp);
    IdentityKey first = IdentityKey.of(lake, Set.of());
    IdentityKey second = IdentityKey.of(lake, Set.of(first.fingerprint()));
    assertThat(second.personKey("1")).isEqualTo(first.personKey("1")).hasSize(64);
    assertThat(IdentityKey.of(new Lake(temp.resolve("other")), Set.of()).personKey("1"))
        .isNotEqualTo(first.personKey("1"));
  }

  @Test
  void pseudonymIsHmacSha256OfPurposeAndText() throws Exception {
    IdentityKey key = IdentityKey.of(new Lake(temp), Set.of());
    byte[] secret =
        HexFormat.of().parseHex(Files.readAllLines(temp.resolve("identity/key")).get(1));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    byte[] expected = mac.doFinal("name\0张三".getBytes(StandardCharsets.UTF_8));
    assertThat(key.nameKey("张三")).isEqualTo(HexFormat.of().formatHex(expected));
    assertThat(key.personKey("张三")).isNotEqualTo(key.nameKey("张三"));
    assertThat(key).hasToString("IdentityKey " + key.fingerprint());
  }

  @Test
  void damagedKeyStopsEverything() throws IOException {
    Lake lake = new Lake(temp);
    IdentityKey.of(lake, Set.of());
    Path file = lake.identity().resolve("key");
    for (List<String> damaged :
        List.of(List.<String>of(), List.of("talent-identity-key 1", "12"))) {
      Files.write(file, damaged);
      assertThatThrownBy(() -> IdentityKey.of(lake, Set.of()))
          .isInstanceOfSatisfying(
              WarehouseException.class, e -> assertThat(e.fault()).isEqualTo(Fault.IDENTITY_KEY));
    }
  }
}
