package id.talaksana.api.complaints;

/**
 * A file that comes with a complaint. What it says of its author, device and place besides its content is taken out before
 * it is kept; the file as it came is kept nowhere.
 *
 * @param name file name with its extension; of an anonymous reporter only the extension is kept
 * @param mediaType what its content is, as found in the content itself; null before it was looked at
 */
public record Enclosure(String name, String mediaType, byte[] content) {

    /** Size without content, for lists. */
    public record Entry(int number, String name, String mediaType, int size) {}

    @Override
    public String toString() {
        return mediaType + ", " + content.length + " bytes";
    }
}
