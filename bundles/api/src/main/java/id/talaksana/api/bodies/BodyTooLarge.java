package id.talaksana.api.bodies;

/** A body has more bytes than may be sent here; nothing beyond is read. */
public final class BodyTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge(long most) {
        super("more than " + most + " bytes", null, false, false);
    }
}
