package id.talaksana.http.kit.register;

import id.talaksana.api.access.Account;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.staff.StaffVisit;

/** What an administrator does to versions and to the agency as a whole. */
public enum RegisterAct {
    ROLL_BACK("kembalikan", (core, on) -> core.registry().rollback(on.agency(), on.version(), on.by(), on.reason())),
    CANCEL("batalkan", (core, on) -> core.approvals().cancel(on.who(), on.agency(), on.version(), on.reason())),
    APPROVE("setujui", (core, on) -> core.approvals().approve(on.who(), on.agency(), on.version())),
    DECLINE("tolak", (core, on) -> core.approvals().decline(on.who(), on.agency(), on.version(), on.reason())),
    ASK_FOR_SECOND_PERSON(
            "dua-orang", (core, on) -> core.approvals().require(on.who(), on.agency(), true, on.reason())),
    ONE_PERSON_IS_ENOUGH(
            "satu-orang", (core, on) -> core.approvals().require(on.who(), on.agency(), false, on.reason())),
    RETIRE("tutup", (core, on) -> core.registry().retire(on.agency(), on.by(), on.reason())),
    RESUME("buka", (core, on) -> core.registry().resume(on.agency(), on.by(), on.reason())),
    FREEZE("bekukan", (core, on) -> core.registry().freeze(on.agency(), on.by(), on.reason())),
    THAW("cairkan", (core, on) -> core.registry().thaw(on.agency(), on.by(), on.reason()));

    private final String written;
    private final Deed deed;

    RegisterAct(String written, Deed deed) {
        this.written = written;
        this.deed = deed;
    }

    /**
     * What it is done to.
     *
     * @param version null: to the agency as a whole
     */
    private record On(Account who, String agency, String version, String reason) {
        String by() {
            return who.doer().toString();
        }
    }

    @FunctionalInterface
    private interface Deed {
        void to(CoreServices core, On on);
    }

    /** The last segment of its address. */
    public String written() {
        return written;
    }

    /** Whether it is done for a reason that stands on the register. */
    public boolean reasoned() {
        return this != APPROVE;
    }

    /** The name of the field with its reason: each form of the page has one of its own. */
    public String reasonField(String version) {
        return "alasan-" + written + (version.isEmpty() ? "" : "-" + version);
    }

    /**
     * Carries out a form that was sent; which version it is about stands in it.
     *
     * @param back where what was done is shown
     */
    public PageAnswer perform(CoreServices core, StaffVisit d, String agency, StaffVisit.Again again, String back) {
        return d.act(again, e -> {
            String field = reasonField(e.value("versi"));
            if (reasoned()) {
                e.required(field, d.v().say("write-the-reason"));
            }
            if (!e.sound()) {
                return null;
            }
            deed.to(core, on(d, agency, e, field));
            return PageAnswer.moved(303, back + "?tercatat=" + written);
        });
    }

    private static On on(StaffVisit d, String agency, Entered e, String field) {
        return new On(d.who(), agency, e.given("versi"), e.given(field));
    }
}
