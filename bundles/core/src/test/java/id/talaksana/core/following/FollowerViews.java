package id.talaksana.core.following;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Catalogue;
import java.util.List;
import java.util.Optional;

/** What a follower sees of a case, without number and code. */
public final class FollowerViews {
    private FollowerViews() {}

    public static FollowedCase of(CaseFile c, Catalogue catalogue, List<StepRow> rows) {
        return new FollowerView(
                        c,
                        digest -> catalogue.definition(c.id().agency(), digest).orElseThrow(),
                        name -> Optional.empty())
                .of(rows);
    }
}
