package id.talaksana.http.admin;

import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.StaffAddress;
import java.util.stream.Stream;

/** Where the pages and acts of an agency's administrator are. */
public final class AdminAddresses {
    private AdminAddresses() {}

    /** All of them. */
    public static Stream<StaffAddress> all(CoreServices core, Templates templates) {
        return Stream.of();
    }
}
