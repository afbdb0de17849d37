package id.talaksana.http.kit.staff;

/** Addresses of those who log in that come back from a browser: whatever leads elsewhere leads to the work list instead. */
public final class LocalAddress {
    private static final String HOME = "/meja";

    private LocalAddress() {}

    /** The address, if it is one of theirs. */
    public static String of(String given) {
        return given.length() <= 500 && given.matches("/(?:meja|kelola|pusat)(?:[/?][!-\\[\\]-~]*)?") ? given : HOME;
    }

    /** The same with one more parameter. */
    public static String with(String address, String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + name + "=" + value;
    }
}
