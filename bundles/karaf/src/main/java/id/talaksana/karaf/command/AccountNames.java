package id.talaksana.karaf.command;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts;
import id.talaksana.api.access.Scope;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Login names. */
@Service
public class AccountNames extends Candidates {
    @Reference
    public Accounts accounts;

    @Override
    public Stream<String> of(List<String> words) {
        return accounts.list(Scope.EVERYTHING).stream().map(Account::name);
    }
}
