package id.talaksana.http.admin.versions;

import id.talaksana.api.prepared.PreparedVersions;
import id.talaksana.http.kit.form.Entered;

/** The revision of what is prepared that a form was shown for. */
final class Revisions {
    static final String FIELD = "revisi";

    private Revisions() {}

    static int seen(Entered e) {
        return e.value(FIELD).matches("\\d{1,9}") ? Integer.parseInt(e.value(FIELD)) : PreparedVersions.NONE;
    }
}
