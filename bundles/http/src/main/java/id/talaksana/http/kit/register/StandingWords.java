package id.talaksana.http.kit.register;

import id.talaksana.api.access.Doer;
import id.talaksana.api.catalogue.Registry.Standing;
import id.talaksana.api.catalogue.Registry.VersionEntry;
import id.talaksana.http.kit.page.PageRequest;

/** How a version stands, and who did something, in words. */
public final class StandingWords {
    private StandingWords() {}

    /** Whether it waits for a day or a person. */
    public static boolean waits(VersionEntry version) {
        return version.standing() == Standing.AWAITS_EFFECT || version.standing() == Standing.AWAITS_APPROVAL;
    }

    /** How it stands, and from which day. */
    public static String standing(PageRequest v, VersionEntry version) {
        String standing = v.wording().of(version.standing());
        return version.effectiveFrom() == null || version.standing() == Standing.SUPERSEDED
                ? standing
                : standing + ", " + v.say("from-day", v.wording().date(version.effectiveFrom()));
    }

    /** Who did something; both names where one acted for another. */
    public static String doer(PageRequest v, String recorded) {
        Doer doer = Doer.of(recorded);
        return doer.operator() == null ? doer.account() : v.say("done-for", doer.operator(), doer.account());
    }
}
