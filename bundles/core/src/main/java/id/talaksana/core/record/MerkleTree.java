package id.talaksana.core.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One hash over many, by which each of them can be shown to be among them without the others (RFC 6962, section 2.1: leaves
 * and nodes are hashed differently, an odd one at the end goes up as it is).
 *
 * @param leaves hashes of the leaves, in an order that is fixed
 */
public record MerkleTree(List<byte[]> leaves) {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** The hash of a leaf that says this. */
    public static byte[] leaf(byte[] said) {
        return hash(LEAF, said, new byte[0]);
    }

    /** 64 hexadecimal digits; of no leaves that of nothing. */
    public String root() {
        List<byte[]> level = leaves.isEmpty() ? List.of(hash(LEAF, new byte[0], new byte[0])) : leaves;
        while (level.size() > 1) {
            level = above(level);
        }
        return HexFormat.of().formatHex(level.get(0));
    }

    /** The hashes beside, from a leaf up. */
    public List<Sibling> path(int leaf) {
        List<Sibling> path = new ArrayList<>();
        List<byte[]> level = leaves;
        for (int at = leaf; level.size() > 1; at /= 2) {
            int beside = at % 2 == 0 ? at + 1 : at - 1;
            if (beside < level.size()) {
                path.add(new Sibling(HexFormat.of().formatHex(level.get(beside)), beside < at));
            }
            level = above(level);
        }
        return List.copyOf(path);
    }

    /** The hash above two, all in hexadecimal digits. */
    public static String above(String left, String right) {
        HexFormat hex = HexFormat.of();
        return hex.formatHex(hash(NODE, hex.parseHex(left), hex.parseHex(right)));
    }

    /**
     * A hash beside.
     *
     * @param hash 64 hexadecimal digits
     * @param left whether it stands at the left
     */
    public record Sibling(String hash, boolean left) {}

    private static List<byte[]> above(List<byte[]> level) {
        List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
        for (int i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? hash(NODE, level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }

    private static byte[] hash(byte sort, byte[] first, byte[] second) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(sort);
            sha.update(first);
            return sha.digest(second);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
