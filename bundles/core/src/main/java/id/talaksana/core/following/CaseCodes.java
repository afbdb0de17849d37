package id.talaksana.core.following;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.SecretStore;
import id.talaksana.core.access.DerivedCodes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The codes of cases, derived from their numbers: nothing is stored for a case. */
final class CaseCodes {
    private final DerivedCodes codes;

    CaseCodes(SecretStore secrets) {
        this.codes = new DerivedCodes(secrets, "case-code");
    }

    /** Four groups of four. */
    String of(CaseId id) {
        return codes.of(id.toString());
    }

    /** Takes as long for a wrong code as for the right one, whether or not there is such a case. */
    boolean isRight(CaseId id, String code) {
        return MessageDigest.isEqual(bytes(DerivedCodes.plain(of(id))), bytes(DerivedCodes.plain(code)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
