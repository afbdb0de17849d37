package id.talaksana.api.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reverse proxies that are believed when they say where a request comes from. Whoever sends a request can write into its
 * headers what he likes; only what such a proxy added at their end is known. Every face asks here.
 */
public final class TrustedProxies {
    /** The environment's name for them. */
    public static final String VARIABLE = "TALAKSANA_TRUSTED_PROXIES";

    private static final String PROPERTY = "talaksana.trustedProxies";
    private static final String NONE = "none";
    private static final String THIS_MACHINE = "127.0.0.0/8,::1";

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED = "Forwarded";
    private static final Pattern FOR = Pattern.compile("(?:^|;)\\s*for\\s*=\\s*\"?([^\";]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)](?::\\d+)?|([^:]*):\\d+");

    private final List<AddressBlock> blocks;

    private TrustedProxies(List<AddressBlock> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /** Those that this installation names; when it names none, what runs on this machine, since only that can reach the port. */
    public static TrustedProxies configured() {
        String written = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        return of(written == null || written.isBlank() ? THIS_MACHINE : written);
    }

    /**
     * These proxies.
     *
     * @param written addresses or blocks with commas between them, or {@code none}
     * @throws IllegalArgumentException when one of them is neither, with a sentence for the administrator in both languages
     */
    public static TrustedProxies of(String written) {
        List<AddressBlock> blocks = new ArrayList<>();
        if (!written.strip().toLowerCase(Locale.ROOT).equals(NONE)) {
            for (String entry : written.split(",")) {
                blocks.add(AddressBlock.parse(entry.strip())
                        .orElseThrow(() -> new IllegalArgumentException(VARIABLE + ": \"" + entry.strip()
                                + "\" bukan alamat IP; contoh: 10.0.0.5,fd00::/8, atau none"
                                + " (not an IP address; an example: 10.0.0.5,fd00::/8, or none)")));
            }
        }
        return new TrustedProxies(blocks);
    }

    /**
     * The address of who sent a request. {@code X-Forwarded-For} is read, and {@code Forwarded} (RFC 7239) where the first is
     * absent, from its end on to the first address that is no proxy's of ours.
     *
     * @param peer the other end of the connection
     * @param headers the values of a header by its name
     * @return null when it is not known: a proxy of ours says nothing of it, or something that is no address
     */
    public String client(String peer, Function<String, Enumeration<String>> headers) {
        Optional<AddressBlock> last = AddressBlock.parse(peer);
        if (last.isEmpty() || !trusts(last.get())) {
            return last.map(AddressBlock::toString).orElse(peer);
        }
        List<String> hops = hops(headers);
        for (int i = hops.size() - 1; i >= 0; i--) {
            last = AddressBlock.parse(hops.get(i));
            if (last.isEmpty() || i == 0 || !trusts(last.get())) {
                return last.map(AddressBlock::toString).orElse(null);
            }
        }
        return null;
    }

    private boolean trusts(AddressBlock address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static List<String> hops(Function<String, Enumeration<String>> headers) {
        List<String> hops = elements(headers.apply(FORWARDED_FOR));
        if (!hops.isEmpty()) {
            return hops.stream().map(TrustedProxies::withoutPort).toList();
        }
        return elements(headers.apply(FORWARDED)).stream()
                .map(TrustedProxies::forwardedFor)
                .map(TrustedProxies::withoutPort)
                .toList();
    }

    /** Commas in quotes part, too: an address has none, and what a client left open must not swallow the proxy's word. */
    private static List<String> elements(Enumeration<String> values) {
        List<String> elements = new ArrayList<>();
        if (values != null) {
            for (String value : Collections.list(values)) {
                for (String element : value.split(",", -1)) {
                    elements.add(element.strip());
                }
            }
        }
        return elements;
    }

    private static String forwardedFor(String element) {
        Matcher m = FOR.matcher(element);
        String found = "";
        while (m.find()) {
            found = m.group(1).strip();
        }
        return found;
    }

    private static String withoutPort(String hop) {
        Matcher m = WITH_PORT.matcher(hop);
        if (!m.matches()) {
            return hop;
        }
        return m.group(1) == null ? m.group(2) : m.group(1);
    }
}
