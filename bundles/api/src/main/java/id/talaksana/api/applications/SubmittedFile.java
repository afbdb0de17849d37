package id.talaksana.api.applications;

import java.time.Instant;

/**
 * A file that was handed in for a requirement. Its content lies under its digest outside the database.
 *
 * @param number counts the files of the case or the draft from 1; numbers of what was taken back stay free
 * @param requirement id of the requirement
 * @param name as it was sent, in letters, digits and little else
 * @param mediaType what its content is
 * @param size in bytes
 * @param digest SHA-256 of its content
 * @param entry of the case's record that says so; 0: it was chosen, but is not sent yet
 * @param by who handed it in, as {@link id.talaksana.api.access.Doer} writes it
 */
public record SubmittedFile(
        int number,
        String requirement,
        String name,
        String mediaType,
        long size,
        String digest,
        int entry,
        String by,
        Instant at) {

    /** The same under another number. */
    public SubmittedFile numbered(int other) {
        return new SubmittedFile(other, requirement, name, mediaType, size, digest, entry, by, at);
    }

    /** Whether it is on the record. */
    public boolean isSent() {
        return entry > 0;
    }

    /** Whether browsers show it in a page. */
    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
