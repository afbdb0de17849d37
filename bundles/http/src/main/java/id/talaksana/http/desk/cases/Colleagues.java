package id.talaksana.http.desk.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.http.kit.CoreServices;
import java.util.Collections;
import java.util.List;

/** To whom a step can be handed. */
final class Colleagues {
    private Colleagues() {}

    static List<Account> of(CoreServices core, HandledCase c) {
        return core.accounts().list(c.who().scope()).stream()
                .filter(one -> one.active() && one.role() == Role.OFFICER)
                .filter(one -> !one.name().equals(c.who().name())
                        && !one.name().equals(c.row().holder()))
                .filter(one -> !Collections.disjoint(one.actors(), c.row().actors()))
                .toList();
    }
}
