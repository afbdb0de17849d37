package id.talaksana.http.portal.page;

/** A request that gets a page about what is wrong with it. */
public final class PageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String allow;

    private PageProblem(int status, String allow) {
        super("HTTP " + status, null, false, false);
        this.status = status;
        this.allow = allow;
    }

    /** There is no such page. */
    public static PageProblem notFound() {
        return new PageProblem(404, null);
    }

    /** The page is only read. */
    public static PageProblem onlyRead() {
        return new PageProblem(405, "GET, HEAD");
    }

    /** More was sent than is taken. */
    public static PageProblem tooLarge() {
        return new PageProblem(413, null);
    }

    /** What was sent is no form. */
    public static PageProblem noForm() {
        return new PageProblem(415, null);
    }

    /** The form does not come from a page of the portal. */
    public static PageProblem foreignForm() {
        return new PageProblem(403, null);
    }

    public int status() {
        return status;
    }

    /** What the header Allow has to say; null when nothing. */
    public String allow() {
        return allow;
    }
}
