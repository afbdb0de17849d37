package id.talaksana.core.rounds;

import id.talaksana.api.rounds.InclusionProof;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.MerkleTree;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What an entry was about, as its root covers it.
 *
 * @param entry its number
 * @param all by applicants' numbers
 */
public record RoundLeaves(int entry, List<Leaf> all) {
    private static final int SALT_DIGITS = 32;

    public String root() {
        return tree().root();
    }

    private MerkleTree tree() {
        return new MerkleTree(
                all.stream().map(leaf -> MerkleTree.leaf(said(leaf))).toList());
    }

    /** Null where the applicant is not among them. */
    public InclusionProof proof(int number) {
        for (int i = 0; i < all.size(); i++) {
            Leaf leaf = all.get(i);
            if (leaf.number() == number) {
                MerkleTree tree = tree();
                List<InclusionProof.Sibling> path = tree.path(i).stream()
                        .map(sibling -> new InclusionProof.Sibling(sibling.hash(), sibling.left()))
                        .toList();
                String hash = HexFormat.of().formatHex(tree.leaves().get(i));
                return new InclusionProof(entry, salt(leaf), hash, path, tree.root());
            }
        }
        return null;
    }

    /** Each entry has a salt of its own, so that who is shown one leaf cannot find another of the same applicant. */
    public String salt(Leaf leaf) {
        return salt(entry, leaf.salt());
    }

    /** The salt that an entry has out of an applicant's own, or of none. */
    public static String salt(int entry, byte[] own) {
        return Digest.of("talaksana-salt-1", HexFormat.of().formatHex(own), entry)
                .hex()
                .substring(0, SALT_DIGITS);
    }

    private byte[] said(Leaf leaf) {
        return said(salt(leaf), leaf.number(), leaf.said());
    }

    /**
     * What is hashed of one.
     *
     * @param salt of this entry
     * @param number of the applicant, or the place where the entry names nobody
     */
    public static byte[] said(String salt, int number, List<String> said) {
        String hex = Digest.of("talaksana-leaf-1", salt, number)
                .sayAll(Arrays.asList(said.toArray(String[]::new)))
                .hex();
        return HexFormat.of().parseHex(hex);
    }
}
