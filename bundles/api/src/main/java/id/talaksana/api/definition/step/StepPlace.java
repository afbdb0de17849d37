package id.talaksana.api.definition.step;

/** A system or office elsewhere, such as SSCASN or the post; {@code address} may be null. */
public record StepPlace(String name, String address) {
    /** Its name, with the address behind it. */
    public String inFull() {
        return address == null ? name : name + " (" + address + ")";
    }
}
