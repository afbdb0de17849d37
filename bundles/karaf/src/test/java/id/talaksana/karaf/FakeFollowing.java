package id.talaksana.karaf;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.cases.Following;

/** One code for every case; remembers who asked. */
public final class FakeFollowing implements Following {
    public static final String CODE = "7QXM-02RA-KJ5T-9V1C";

    public Account who;

    @Override
    public String code(Account asking, CaseId id) {
        who = asking;
        return CODE;
    }

    @Override
    public FollowedCase follow(CaseId id, String code, String address) {
        throw new UnsupportedOperationException("nobody follows at the console");
    }
}
