package id.talaksana.http.admin.versions;

import id.talaksana.api.access.Places.Place;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.prepared.PreparedVersion;
import id.talaksana.http.admin.pages.OwnAgency;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.HashMap;
import java.util.Map;

/** What a version would change and what would become of each case and round, before it is published from here. */
public final class PlanPages {
    private static final int MOST_LISTED = 200;

    private final OwnAgency own;

    public PlanPages(OwnAgency own) {
        this.own = own;
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        String agency = own.of(d);
        CandidateVersion chosen = CandidateVersion.of(own.core(), d, agency);
        Map<String, Object> shown = new HashMap<>();
        shown.put("chosen", chosen);
        shown.put("second", own.core().approvals().needed(agency));
        if (chosen.errors().isEmpty()) {
            shown.put("plan", plan(agency, chosen));
        }
        if (chosen.isPrepared()) {
            own.core()
                    .prepared()
                    .find(d.who(), agency)
                    .ifPresent(prepared -> shown.put("revision", prepared.revision()));
        }
        shown.put("most", MOST_LISTED);
        return own.page(status, d, e, "plan", shown);
    }

    private Plan plan(String agency, CandidateVersion chosen) {
        try (Place place = own.core().places().take(agency)) {
            place.begin();
            return own.core().registry().plan(agency, chosen.files());
        }
    }

    /** Takes what is prepared into use, or lets it wait for its day or a second person. */
    public PageAnswer publish(StaffVisit d) {
        return own.act(d, (status, e) -> page(status, d, e), e -> {
            e.required("keputusan", d.v().say("write-the-decree"));
            PreparedVersion prepared =
                    own.core().prepared().find(d.who(), own.of(d)).orElseThrow(ProblemType.NOT_FOUND::exception);
            if (prepared.revision() != Revisions.seen(e)) {
                e.wrong("", d.v().say("what-is-prepared-was-changed-since", prepared.by()));
            }
            return e.sound() ? published(d, e, prepared) : null;
        });
    }

    private PageAnswer published(StaffVisit d, Entered e, PreparedVersion prepared) {
        String by = d.who().doer().toString();
        try (Place place = own.core().places().take(own.of(d))) {
            place.begin();
            Origin origin = new Origin(Origin.Kind.UPLOAD, d.who().name());
            // Looked at first: what is refused leaves no trace on the register.
            Inspection offered = own.core().catalogue().inspect(prepared.files());
            if (isOwn(d, e, offered)) {
                offered =
                        own.core().publishing().publish(own.of(d), prepared.files(), origin, by, e.given("keputusan"));
            }
            if (!isOwn(d, e, offered)) {
                return null;
            }
        }
        own.core().prepared().discard(d.who(), own.of(d), prepared.revision());
        return PageAnswer.moved(303, "/kelola/versi?tercatat=terbit");
    }

    /** Whether a definition without errors is the own agency's; else the form says what it is. */
    private boolean isOwn(StaffVisit d, Entered e, Inspection offered) {
        String agency =
                offered.definition().map(definition -> definition.agency().id()).orElse("");
        if (agency.isEmpty()) {
            e.wrong("", d.v().say("mend-the-errors-first"));
        } else if (!agency.equals(own.of(d))) {
            e.wrong("", d.v().say("this-definition", agency, own.of(d)));
        }
        return e.sound();
    }
}
