package id.talaksana.core.mail;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.mail.Mail;
import id.talaksana.api.mail.MailCarrier;
import id.talaksana.api.mail.OwnMail;
import id.talaksana.api.rounds.announcements.OwnResults;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncements;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncements.Credentials;
import id.talaksana.api.store.SecretStore;
import id.talaksana.api.store.mail.MailStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.AttemptLimits;
import id.talaksana.core.access.Attempts;
import id.talaksana.core.identity.Email;
import id.talaksana.core.record.FollowerCodes;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Addresses that applicants set. Nothing is kept of one that waits: its code follows from the round, the applicant, the address and
 * the day, under a secret of the installation.
 */
@Component(service = OwnMail.class)
public final class StoredOwnMail implements OwnMail {
    /** To one applicant in five minutes. */
    private static final int MOST_SENT = 3;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile MailCarrier carrier;

    private final ReleasedAnnouncements released;
    private final Catalogue catalogue;
    private final MailStore store;
    private final Clock clock;
    private final FollowerCodes codes;
    private final Attempts sent = new Attempts(AttemptLimits.ofDeeds(MOST_SENT));
    private final Attempts guesses = new Attempts(AttemptLimits.OF_GUESSES);

    @Activate
    public StoredOwnMail(
            @Reference ReleasedAnnouncements released,
            @Reference Catalogue catalogue,
            @Reference MailStore store,
            @Reference SecretStore secrets,
            @Reference Clock clock) {
        this.released = released;
        this.catalogue = catalogue;
        this.store = store;
        this.clock = clock;
        this.codes = new FollowerCodes(secrets, "mail-address-code");
    }

    /** With a carrier of one's own. */
    public StoredOwnMail(
            ReleasedAnnouncements released,
            Catalogue catalogue,
            MailStore store,
            SecretStore secrets,
            Clock clock,
            MailCarrier carrier) {
        this(released, catalogue, store, secrets, clock);
        this.carrier = carrier;
    }

    @Override
    public boolean isSet() {
        MailCarrier by = carrier;
        return by != null && by.isSet();
    }

    @Override
    public void propose(Self who, String email) {
        OwnResults own = proven(who);
        String to = address(email);
        sent.count(own.id() + "/" + own.registration(), who.agency(), who.address());
        String code = codes.of(coded(own, to, today()));
        Mail mail = new Mail(
                own.id() + ".address." + own.registration() + "." + FollowerCodes.kept(to, code),
                to,
                CoreWords.text("mail-with-a-code-is-about", own.round()),
                CoreWords.text("mail-with-a-code", code, own.registration(), own.round()),
                zone(who.agency()));
        if (!carrier().carry(List.of(mail)).isEmpty()) {
            throw new Refusal(INVALID, CoreWords.text("this-address-takes-no-mail", to), List.of());
        }
    }

    @Override
    public void confirm(Self who, String email, String code) {
        OwnResults own = proven(who);
        String to = address(email);
        guesses.check(
                        own.id() + "/" + own.registration(),
                        who.agency(),
                        who.address(),
                        () -> isRight(own, to, code) ? Optional.of(to) : Optional.empty())
                .orElseThrow(() -> new Refusal(INVALID, CoreWords.text("this-is-not-the-code-sent-there"), List.of()));
        store.address(own.id(), own.registration())
                .filter(before -> !before.equalsIgnoreCase(to))
                .ifPresent(before -> tell(own, before));
        store.setAddress(own.id(), own.registration(), to);
    }

    /** Whoever had it before and did not do this can say so. */
    private void tell(OwnResults own, String before) {
        Text body = CoreWords.text("mail-of-another-address", own.registration(), own.round());
        carrier()
                .carry(List.of(new Mail(
                        own.id() + ".moved." + own.registration() + "." + clock.millis(),
                        before,
                        CoreWords.text("mail-of-another-address-is-about", own.round()),
                        body,
                        zone(own.agency()))));
    }

    private boolean isRight(OwnResults own, String email, String code) {
        return Stream.of(today(), today().minusDays(1))
                .map(day -> codes.isRight(coded(own, email, day), code))
                .reduce(false, Boolean::logicalOr);
    }

    private static String coded(OwnResults own, String email, LocalDate day) {
        return own.id() + "\n" + own.registration() + "\n" + email + "\n" + day;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private OwnResults proven(Self who) {
        return released.own(who.agency(), who.service(), new Credentials(who.registration(), who.nik()), who.address());
    }

    private static String address(String email) {
        String given = email == null ? "" : email.strip();
        if (!Email.isPlausible(given)) {
            throw new Refusal(INVALID, CoreWords.text("write-a-mail-address"), List.of());
        }
        return given;
    }

    private MailCarrier carrier() {
        MailCarrier by = carrier;
        if (by == null || !by.isSet()) {
            throw new Refusal(CONFLICT, CoreWords.text("nobody-is-told-by-mail-here"), List.of());
        }
        return by;
    }

    private ZoneId zone(String agency) {
        return catalogue
                .agency(agency)
                .flatMap(AgencyEntry::current)
                .map(definition -> definition.agency().timeZone().value())
                .orElse(ZoneOffset.UTC);
    }
}
