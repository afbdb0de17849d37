package id.talaksana.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class TrustedProxiesTest {
    private static final String PROXY = "127.0.0.1";

    private final TrustedProxies proxies = TrustedProxies.of("127.0.0.0/8, ::1,10.1.0.0/16");

    private String client(String peer, Map<String, List<String>> headers) {
        return proxies.client(peer, name -> Collections.enumeration(headers.getOrDefault(name, List.of())));
    }

    private String forwardedFor(String... values) {
        return client(PROXY, Map.of("X-Forwarded-For", List.of(values)));
    }

    private String forwarded(String... values) {
        return client(PROXY, Map.of("Forwarded", List.of(values)));
    }

    @Test
    public void aStrangersWordIsNotBelieved() {
        assertThat(client("192.0.2.9", Map.of("X-Forwarded-For", List.of("203.0.113.7"))))
                .isEqualTo("192.0.2.9");
        assertThat(TrustedProxies.of("none").client(PROXY, name -> Collections.enumeration(List.of("203.0.113.7"))))
                .isEqualTo(PROXY);
    }

    @Test
    public void whatTheProxyAddedAtTheEndCountsAndNotWhatCameWithTheRequest() {
        assertThat(forwardedFor("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(forwardedFor("198.51.100.1, 203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(forwardedFor("198.51.100.1", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(forwardedFor("198.51.100.1, 203.0.113.7, 10.1.2.3, 127.0.0.1"))
                .as("proxies behind each other")
                .isEqualTo("203.0.113.7");
        assertThat(forwardedFor("10.1.2.3, 10.1.9.9"))
                .as("somebody at the proxies' own place")
                .isEqualTo("10.1.2.3");
        assertThat(forwardedFor("203.0.113.7:4711")).isEqualTo("203.0.113.7");
        assertThat(forwardedFor("[2001:db8::7]:4711")).isEqualTo("2001:db8:0:0:0:0:0:7");
        assertThat(forwardedFor("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    public void theStandardHeaderIsReadWhereTheOtherIsAbsent() {
        assertThat(forwarded("for=198.51.100.1, for=203.0.113.7;proto=https;by=10.1.2.3"))
                .isEqualTo("203.0.113.7");
        assertThat(forwarded("For=\"[2001:db8::7]:4711\"")).isEqualTo("2001:db8:0:0:0:0:0:7");
        assertThat(forwarded("for=\"open, for=203.0.113.7"))
                .as("a quotation that a client left open")
                .isEqualTo("203.0.113.7");
        assertThat(client(
                        PROXY,
                        Map.of(
                                "X-Forwarded-For", List.of("203.0.113.7"),
                                "Forwarded", List.of("for=198.51.100.1"))))
                .isEqualTo("203.0.113.7");
    }

    @Test
    public void whereTheProxySaysNothingTheAddressIsNotKnown() {
        assertThat(client(PROXY, Map.of())).isNull();
        assertThat(proxies.client(PROXY, name -> null)).isNull();
        for (String nothing :
                List.of("unknown", "_hidden", "", ",", "example.org", "1.2.3", "010.0.0.1", "1.2.3.256")) {
            assertThat(forwardedFor("198.51.100.1, " + nothing)).as(nothing).isNull();
        }
        assertThat(forwarded("for=198.51.100.1, proto=https")).isNull();
        assertThat(forwardedFor("9".repeat(8_000))).isNull();
    }

    @Test
    public void aBlockIsWhatCidrSays() {
        AddressBlock block = AddressBlock.parse("10.1.2.3/15").orElseThrow();
        assertThat(block).hasToString("10.0.0.0/15");
        assertThat(block.contains(AddressBlock.parse("10.1.255.255").orElseThrow()))
                .isTrue();
        assertThat(block.contains(AddressBlock.parse("10.2.0.0").orElseThrow())).isFalse();
        assertThat(block.contains(AddressBlock.parse("10.0.0.0/8").orElseThrow()))
                .isFalse();
        assertThat(block.contains(AddressBlock.parse("::10.0.0.1").orElseThrow()))
                .isFalse();
        assertThat(AddressBlock.parse("::ffff:10.1.2.3/111")).contains(block);
        assertThat(AddressBlock.parse("0.0.0.0/0").orElseThrow().contains(block))
                .isTrue();
        assertThat(AddressBlock.parse("2001:db8:1:2:3:4:5:6").orElseThrow().ofOneHolder())
                .hasToString("2001:db8:1:2:0:0:0:0/64");
        assertThat(AddressBlock.parse("fe80::1%eth0")).isEqualTo(AddressBlock.parse("fe80::1"));
        for (String none : List.of("10.0.0.0/33", "::/129", "::ffff:10.0.0.0/95", "10.0.0.0/", "1:2", ":::", "a", "")) {
            assertThat(AddressBlock.parse(none)).as(none).isEmpty();
        }
    }

    @Test
    public void whoWritesSomethingElseIsToldWhatAndHow() {
        assertThatThrownBy(() -> TrustedProxies.of("10.0.0.5,proxy.example.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TALAKSANA_TRUSTED_PROXIES: \"proxy.example.org\"")
                .hasMessageContaining("10.0.0.5,fd00::/8");
    }
}
