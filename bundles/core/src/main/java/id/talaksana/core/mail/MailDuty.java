package id.talaksana.core.mail;

import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.mail.Mail;
import id.talaksana.api.mail.MailCarrier;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.mail.MailStore;
import id.talaksana.api.store.mail.MailStore.Recipient;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.agenda.Duty;
import id.talaksana.core.notices.MailSet;
import id.talaksana.core.words.CoreWords;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Tells applicants by mail what concerns them, some at a time and each at least once, with the same Message-ID however often. What
 * a server does not take is tried again, each time later, and stays on the list. Where no mail server is set nobody is told.
 */
@Component(service = Duty.class)
public final class MailDuty implements Duty {
    /** So many are sent anew when a node dies. */
    static final int SOME = 200;

    /** The last one is more than a day after the first. */
    static final int PASSES = 8;

    private static final Duration NEXT_PASS = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile MailCarrier carrier;

    private final MailStore store;
    private final Addressees addressees;

    @Activate
    public MailDuty(
            @Reference MailStore store,
            @Reference CaseStore cases,
            @Reference RoundStore rounds,
            @Reference Catalogue catalogue) {
        this.store = store;
        this.addressees = new Addressees(cases, rounds, catalogue);
    }

    /** With a carrier of one's own. */
    public MailDuty(MailStore store, CaseStore cases, RoundStore rounds, Catalogue catalogue, MailCarrier carrier) {
        this(store, cases, rounds, catalogue);
        this.carrier = carrier;
    }

    @Override
    public String kind() {
        return MailSet.KIND;
    }

    @Override
    public Duration outside() {
        return LONGEST;
    }

    @Override
    public Outcome perform(Kept kept, Instant now) {
        MailCarrier by = carrier;
        if (by == null) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, CoreWords.text("nobody-carries-mail-now"), List.of());
        } else if (!by.isSet()) {
            return Outcome.DONE;
        }
        MailSet set = MailSet.of(kept);
        Pass pass = Pass.read(kept.entry().content());
        Addressees.Told told = addressees.of(set);
        List<Recipient> some = pass.number() == 0
                ? store.recipients(set.round(), told.whom(), pass.after(), SOME)
                : store.unreached(set.round(), set.concern(), set.of(), pass.after(), SOME);
        send(set, told, some, by, now);
        return some.size() == SOME
                ? Outcome.goesOn(now, pass.behind(some.get(SOME - 1).number()).written())
                : next(set, pass, now);
    }

    private void send(MailSet set, Addressees.Told told, List<Recipient> some, MailCarrier by, Instant now) {
        MailText text = new MailText(told, by.portal());
        List<Mail> mails =
                some.stream().map(each -> text.to(each, set.key(each.number()))).toList();
        Map<String, String> refused = mails.isEmpty() ? Map.of() : by.carry(mails);
        Map<Integer, String> failed = new HashMap<>();
        for (Recipient each : some) {
            String why = refused.get(set.key(each.number()));
            if (why != null) {
                failed.put(each.number(), why);
            }
        }
        List<Integer> arrived = some.stream()
                .map(Recipient::number)
                .filter(number -> !failed.containsKey(number))
                .toList();
        store.settle(set.round(), set.concern(), set.of(), failed, arrived, now);
    }

    private Outcome next(MailSet set, Pass pass, Instant now) {
        boolean through = pass.number() == PASSES
                || store.unreached(set.round(), set.concern(), set.of(), 0, 1).isEmpty();
        return through
                ? Outcome.DONE
                : Outcome.goesOn(
                        now.plus(NEXT_PASS.multipliedBy(1L << pass.number())),
                        new Pass(pass.number() + 1, 0).written());
    }

    /**
     * How far it is.
     *
     * @param number 0: all; later ones are for those who were not reached
     * @param after number of the last applicant of whom it is known
     */
    private record Pass(int number, int after) {
        static Pass read(String content) {
            String[] parts = content == null ? new String[] {"0", "0"} : content.split("/");
            return new Pass(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }

        Pass behind(int applicant) {
            return new Pass(number, applicant);
        }

        String written() {
            return number + "/" + after;
        }
    }
}
