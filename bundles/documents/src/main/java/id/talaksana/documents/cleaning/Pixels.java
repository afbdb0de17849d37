package id.talaksana.documents.cleaning;

/** How large a picture may be when it is shown: a small file can say that it is one that no computer has the memory for. */
final class Pixels {
    /** More than any camera in a telephone makes of a scene, and less than half a gigabyte in memory. */
    private static final long MOST = 120_000_000;
    /** One side: panoramas are long. */
    private static final long LONGEST = 30_000;

    private Pixels() {}

    /** Refuses a picture of this size; none at all is damaged. */
    static void check(long width, long height) throws UncleanException {
        if (width < 0 || height < 0 || width > LONGEST || height > LONGEST || width * height > MOST) {
            throw new UncleanException(UncleanException.TOO_WIDE);
        }
    }
}
