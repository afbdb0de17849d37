package id.talaksana.http.central;

import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.StaffAddress;
import java.util.stream.Stream;

/** Where the pages of the central staff are. */
public final class CentralAddresses {
    private CentralAddresses() {}

    /** All of them. */
    public static Stream<StaffAddress> all(CoreServices core, Templates templates) {
        return Stream.of();
    }
}
