package id.talaksana.api.rounds;

import java.util.List;

/**
 * Shows that an outcome is among those that an entry of the record was about, to whoever has the entry's root alone: hash
 * the leaf, then with each hash of the path, and it comes to the root.
 *
 * @param salt 32 hexadecimal digits that nobody can guess, so that no leaf can be found by trying names
 * @param path from the leaf up
 */
public record InclusionProof(int entry, String salt, String leaf, List<Sibling> path, String root) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * The hash beside, on the way up.
     *
     * @param left whether it stands at the left
     */
    public record Sibling(String hash, boolean left) {}
}
