package id.talaksana.http.portal.applying;

import id.talaksana.api.applications.ApplicationDraft;
import id.talaksana.api.applications.Question;

/** Where the pages of a draft are. */
public record DraftAddress(String base) {
    /** The segment below a service under which one applies. */
    public static final String SEGMENT = "ajukan";

    /** The page on which everything is looked through. */
    static final String REVIEW = "periksa";

    /** Below which the files are. */
    static final String FILES = "berkas";

    public static DraftAddress of(ApplicationDraft draft) {
        return new DraftAddress("/" + draft.id().agency() + "/" + draft.service() + "/" + SEGMENT + "/" + draft.id());
    }

    /** The page of a question. */
    public String of(Question question) {
        return base + "/" + question.id();
    }

    public String review() {
        return base + "/" + REVIEW;
    }

    /** What comes before the number of a file. */
    public String files() {
        return base + "/" + FILES + "/";
    }

    /** What is to be done next. */
    String next(ApplicationDraft draft) {
        return draft.next().map(this::of).orElse(review());
    }

    @Override
    public String toString() {
        return base;
    }
}
