package id.talaksana.api.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Internet addresses that begin alike, as CIDR writes them: {@code 10.0.0.0/8}, {@code 2001:db8::/32}. A single address is
 * a block of one. No name server is ever asked.
 */
public final class AddressBlock {
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern WRITTEN = Pattern.compile(
            "((?:" + OCTET + "\\.){3}" + OCTET + "|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:%[0-9A-Za-z]+)?(?:/(\\d{1,3}))?");
    private static final int LONGEST = 80;

    /** What a provider gives to one customer of IPv6 at least: whoever has it has all addresses in it. */
    private static final int ONE_HOLDERS_BITS = 64;

    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;

    private final byte[] first;
    private final int bits;

    private AddressBlock(byte[] address, int bits) {
        this.first = masked(address, bits);
        this.bits = bits;
    }

    /** Reads an address or a block; empty when it is neither. IPv4 inside IPv6 ({@code ::ffff:10.0.0.1}) is IPv4. */
    public static Optional<AddressBlock> parse(String written) {
        if (written == null || written.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher m = WRITTEN.matcher(written);
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            // In brackets nothing is taken for a host's name.
            return block(m);
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Optional<AddressBlock> block(Matcher m) throws UnknownHostException {
        boolean v6 = m.group(1).indexOf(':') >= 0;
        byte[] address =
                InetAddress.getByName(v6 ? "[" + m.group(1) + "]" : m.group(1)).getAddress();
        int all = address.length * Byte.SIZE;
        int bits = m.group(2) == null ? all : Integer.parseInt(m.group(2)) - (v6 ? V6_BITS - all : 0);
        return bits < 0 || bits > all ? Optional.empty() : Optional.of(new AddressBlock(address, bits));
    }

    /** Whether all addresses of another block are in this one. */
    public boolean contains(AddressBlock other) {
        return first.length == other.first.length
                && bits <= other.bits
                && Arrays.equals(first, masked(other.first, bits));
    }

    /** What one holder of an address has: of IPv4 the address itself, of IPv6 its /64. */
    public AddressBlock ofOneHolder() {
        return first.length * Byte.SIZE == V4_BITS || bits <= ONE_HOLDERS_BITS
                ? this
                : new AddressBlock(first, ONE_HOLDERS_BITS);
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] kept = new byte[address.length];
        for (int i = 0; i < kept.length; i++) {
            int here = Math.max(0, Math.min(Byte.SIZE, bits - i * Byte.SIZE));
            kept[i] = (byte) (address[i] & (0xFF << (Byte.SIZE - here)));
        }
        return kept;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressBlock block && bits == block.bits && Arrays.equals(first, block.first);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(first) + bits;
    }

    /** The one way in which this block is written here. */
    @Override
    public String toString() {
        try {
            String address = InetAddress.getByAddress(first).getHostAddress();
            return bits == first.length * Byte.SIZE ? address : address + "/" + bits;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }
}
