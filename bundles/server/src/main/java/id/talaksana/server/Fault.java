package id.talaksana.server;

import java.util.stream.Stream;

/** What the server itself refuses, each as the same sort of problem that the API has for it. */
enum Fault {
    BAD_REQUEST(400),
    NOT_FOUND(404),
    TOO_SLOW(408),
    TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    HEAD_TOO_LARGE(431),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    /** The nearest for a status. */
    static Fault of(int status) {
        return Stream.of(values())
                .filter(fault -> fault.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL);
    }

    /** Its name in addresses and in the files of words. */
    String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
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
