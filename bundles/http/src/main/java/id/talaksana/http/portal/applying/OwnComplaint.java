package id.talaksana.http.portal.applying;

import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.cases.FollowedCase.FollowedStep;
import id.talaksana.http.kit.page.PageRequest;

/** Where one complains about a case, with everything filled in that is known. */
public final class OwnComplaint {
    private OwnComplaint() {}

    public static String address(FollowedCase found) {
        String step = found.steps().stream()
                .filter(each -> each.doneAt() == null)
                .map(FollowedStep::step)
                .findFirst()
                .map(open -> "&langkah=" + PageRequest.encoded(found.service() + "/" + open))
                .orElse("");
        return "/" + found.id().agency() + "/pengaduan?layanan=" + PageRequest.encoded(found.service()) + step
                + "&berkas=" + found.id();
    }
}
