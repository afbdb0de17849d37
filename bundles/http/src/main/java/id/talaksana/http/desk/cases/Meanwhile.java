package id.talaksana.http.desk.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Doer;
import id.talaksana.api.cases.StepRow;
import id.talaksana.http.kit.CoreServices;
import java.util.List;

/**
 * What somebody did in a case after it was shown.
 *
 * @param name how they are called
 */
public record Meanwhile(String name, StepRow row) {

    static List<Meanwhile> since(CoreServices core, HandledCase now, Seen seen) {
        return now.rows().stream()
                .filter(row -> !row.isOpen() && row.place() > seen.closed())
                .map(row -> new Meanwhile(name(core, row.closedBy()), row))
                .toList();
    }

    private static String name(CoreServices core, String closedBy) {
        String account = Doer.of(closedBy).account();
        return core.accounts().find(account).map(Account::displayName).orElse(account);
    }
}
