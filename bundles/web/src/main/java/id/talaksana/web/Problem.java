package id.talaksana.web;

/** A request that gets a page about what is wrong with it. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String allow;

    private Problem(int status, String allow) {
        super("HTTP " + status, null, false, false);
        this.status = status;
        this.allow = allow;
    }

    /** There is no such page. */
    static Problem notFound() {
        return new Problem(404, null);
    }

    /** The page is only read. */
    static Problem onlyRead() {
        return new Problem(405, "GET, HEAD");
    }

    /** More was sent than is taken. */
    static Problem tooLarge() {
        return new Problem(413, null);
    }

    /** What was sent is no form. */
    static Problem noForm() {
        return new Problem(415, null);
    }

    /** The form does not come from a page of the portal. */
    static Problem foreignForm() {
        return new Problem(403, null);
    }

    int status() {
        return status;
    }

    /** What the header Allow has to say; null when nothing. */
    String allow() {
        return allow;
    }
}
