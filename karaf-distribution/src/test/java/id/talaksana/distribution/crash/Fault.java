package id.talaksana.distribution.crash;

/**
 * Where the server and the clients' ledger differ.
 *
 * @param about subject of the case
 */
public record Fault(Kind kind, String about, String text) {

    /** The sorts of fault. */
    public enum Kind {
        /** It was answered and is not there. */
        LOST,
        /** It was done once and is there more often. */
        DOUBLED,
        /** It is there with other words than those that were answered. */
        ALTERED,
        /** Nobody asked for it. */
        EXTRA,
        /** The case and its record do not agree. */
        TORN,
        /** The digests do not fit. */
        BROKEN_CHAIN
    }
}
