package id.talaksana.store.cases;

import id.talaksana.api.cases.CaseId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page ends: the sort key of its last case, unreadable to callers so that nobody builds one. */
record Cursor(boolean workList, long dueAt, String agency, String number) {

    static Cursor after(boolean workList, Situations.Placed last) {
        CaseId id = last.file().id();
        return new Cursor(workList, last.dueAt(), id.agency(), id.number());
    }

    String encoded() {
        String plain = (workList ? "w" : "n") + "|" + dueAt + "|" + agency + "|" + number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @return null for null
     * @throws IllegalArgumentException when it is not one that a list of this kind gave out
     */
    static Cursor decode(String encoded, boolean workList) {
        if (encoded == null) {
            return null;
        }
        String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        String[] parts = plain.split("\\|", -1);
        if (parts.length != 4
                || !parts[0].equals(workList ? "w" : "n")
                || CaseId.parse(parts[2] + "-" + parts[3]).isEmpty()) {
            throw new IllegalArgumentException("not a cursor of this list: " + encoded);
        }
        return new Cursor(workList, Long.parseLong(parts[1]), parts[2], parts[3]);
    }
}
