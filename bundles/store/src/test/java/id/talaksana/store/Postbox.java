package id.talaksana.store;

import id.talaksana.api.mail.Mail;
import id.talaksana.api.mail.MailCarrier;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes mail for tests: it can be away, and refuse addresses. */
final class Postbox implements MailCarrier {
    final List<Mail> taken = new ArrayList<>();
    final Set<String> refused = new HashSet<>();
    boolean set = true;
    boolean away;

    @Override
    public boolean isSet() {
        return set;
    }

    @Override
    public String portal() {
        return "https://layanan.contoh.go.id";
    }

    @Override
    public Map<String, String> carry(List<Mail> mails) {
        if (away) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, new Text("tidak ada", "away"), List.of());
        }
        Map<String, String> not = new HashMap<>();
        for (Mail mail : mails) {
            if (refused.contains(mail.to())) {
                not.put(mail.key(), "550 no such user");
            } else {
                taken.add(mail);
            }
        }
        return not;
    }

    /** To whom mail came since it was asked last. */
    List<String> emptied() {
        List<String> to = taken.stream().map(Mail::to).toList();
        taken.clear();
        return to;
    }
}
