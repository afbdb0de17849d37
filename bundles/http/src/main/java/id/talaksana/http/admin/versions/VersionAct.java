package id.talaksana.http.admin.versions;

import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.stream.Stream;

/** What an administrator does to versions and to the agency as a whole. */
public enum VersionAct {
    ROLL_BACK("kembalikan", true) {
        @Override
        void perform(CoreServices core, StaffVisit d, String version, String reason) {
            core.registry().rollback(agency(d), version, by(d), reason);
        }
    },
    CANCEL("batalkan", true) {
        @Override
        void perform(CoreServices core, StaffVisit d, String version, String reason) {
            core.approvals().cancel(d.who(), agency(d), version, reason);
        }
    },
    APPROVE("setujui", false) {
        @Override
        void perform(CoreServices core, StaffVisit d, String version, String reason) {
            core.approvals().approve(d.who(), agency(d), version);
        }
    },
    DECLINE("tolak", true) {
        @Override
        void perform(CoreServices core, StaffVisit d, String version, String reason) {
            core.approvals().decline(d.who(), agency(d), version, reason);
        }
    },
    ASK_FOR_SECOND_PERSON("dua-orang", true) {
        @Override
        void perform(CoreServices core, StaffVisit d, String version, String reason) {
            core.approvals().require(d.who(), agency(d), true, reason);
        }
    },
    RETIRE("tutup", true) {
        @Override
        void perform(CoreServices core, StaffVisit d, String version, String reason) {
            core.registry().retire(agency(d), by(d), reason);
        }
    },
    RESUME("buka", true) {
        @Override
        void perform(CoreServices core, StaffVisit d, String version, String reason) {
            core.registry().resume(agency(d), by(d), reason);
        }
    },
    FREEZE("bekukan", true) {
        @Override
        void perform(CoreServices core, StaffVisit d, String version, String reason) {
            core.registry().freeze(agency(d), by(d), reason);
        }
    },
    THAW("cairkan", true) {
        @Override
        void perform(CoreServices core, StaffVisit d, String version, String reason) {
            core.registry().thaw(agency(d), by(d), reason);
        }
    };

    private final String written;
    private final boolean reasoned;

    VersionAct(String written, boolean reasoned) {
        this.written = written;
        this.reasoned = reasoned;
    }

    /** The last segment of its address. */
    public String written() {
        return written;
    }

    /** Whether it is done for a reason that stands on the register. */
    public boolean reasoned() {
        return reasoned;
    }

    /** The one of an address. */
    static VersionAct of(String written) {
        return Stream.of(values())
                .filter(act -> act.written.equals(written))
                .findFirst()
                .orElseThrow();
    }

    abstract void perform(CoreServices core, StaffVisit d, String version, String reason);

    private static String agency(StaffVisit d) {
        return d.who().agency();
    }

    private static String by(StaffVisit d) {
        return d.who().doer().toString();
    }
}
