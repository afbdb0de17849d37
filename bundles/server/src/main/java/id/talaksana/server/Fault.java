package id.talaksana.server;

import java.util.Locale;
import java.util.stream.Stream;

/** What the server itself refuses, each as the same sort of problem that the API has for it. */
enum Fault {
    BAD_REQUEST(400),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    TOO_SLOW(408),
    TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    HEAD_TOO_LARGE(431),
    INTERNAL(500),
    UNAVAILABLE(503);

    /** Of HTTP, such as 0.9. */
    private static final int UNKNOWN_VERSION = 505;

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    /** The nearest for a status. */
    static Fault of(int status) {
        return Stream.of(values())
                .filter(fault -> fault.status == status)
                .findFirst()
                .orElse(status < 500 || status == UNKNOWN_VERSION ? BAD_REQUEST : INTERNAL);
    }

    /** Its name in addresses and in the files of words. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is called. */
    String title(String wishes) {
        return ServerWords.text(id(), wishes);
    }

    /** What is wrong, and what would be right. */
    String detail(String wishes) {
        return ServerWords.text(id() + "-detail", wishes);
    }
}
