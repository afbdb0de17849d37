package id.talaksana.api.store;

/**
 * An agency's register has acts that a decision did not know: nothing was written, and it is to be decided anew on what the
 * register says now.
 */
public final class RegisterMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param register the number of the newest act that the decision knew */
    public RegisterMoved(String agency, int register) {
        super("the register of " + agency + " has gone on since its act " + register);
    }
}
