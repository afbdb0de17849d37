package id.talaksana.core.letters;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Assessment;
import id.talaksana.api.definition.PublicService.Product;
import id.talaksana.api.letters.AssessmentReport;
import id.talaksana.api.letters.IncomingLetter;
import id.talaksana.api.letters.IncomingLetters;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.store.letters.IncomingStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.complaints.Enclosures;
import id.talaksana.core.files.HarmlessFiles;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Letters that came in, on their case's record. */
@Component(service = IncomingLetters.class)
public final class StoredIncoming implements IncomingLetters {
    private static final int MAX_LINE = 200;
    private static final int MAX_ABOUT = 300;

    private final RoundBook book;
    private final IncomingStore store;
    private final Catalogue catalogue;
    private final Clock clock;
    private final HarmlessFiles harmless;

    @Activate
    public StoredIncoming(
            @Reference RoundBook book,
            @Reference IncomingStore store,
            @Reference Catalogue catalogue,
            @Reference Clock clock,
            @Reference HarmlessFiles harmless) {
        this.book = book.ofAnyCase();
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
        this.harmless = harmless;
    }

    @Override
    public List<IncomingLetter> list(Account who, CaseId id) {
        return store.list(book.seen(who, id).scope(), id);
    }

    @Override
    public Enclosure file(Account who, CaseId id, int entry) {
        return store.file(book.seen(who, id).scope(), id, entry)
                .orElseThrow(() -> new Refusal(NOT_FOUND, CoreWords.text("there-is-no-such-file"), List.of()));
    }

    @Override
    public AssessmentReport assessed(Account who, CaseId id, int entry) {
        SeenRound round = book.seen(who, id);
        IncomingLetter letter = list(who, id).stream()
                .filter(kept -> kept.entry() == entry)
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_FOUND, CoreWords.text("there-is-no-such-file"), List.of()));
        Assessment assessment = round.selecting().service().knownProducts().stream()
                .filter(product -> product.id().equals(letter.about()) && product.assessment() != null)
                .map(Product::assessment)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        CONFLICT, CoreWords.text("this-letter-brings-no-results", letter.about()), List.of()));
        return new AssessmentTable(assessment, round.today())
                .read(letter, file(who, id, entry).content());
    }

    @Override
    public IncomingLetter record(Account who, Receiving letter) {
        SeenRound seen = book.seen(who, letter.id());
        check(letter, LocalDate.ofInstant(clock.instant(), zone(seen)));
        Enclosure file = letter.file() == null ? null : harmless.of(Enclosures.whole(letter.file()));
        Receiving sound = new Receiving(
                letter.id(),
                letter.about(),
                letter.sender().strip(),
                letter.number().strip(),
                letter.date(),
                letter.subject(),
                file,
                letter.requestKey());
        String digest = file == null ? null : Digest.ofContent(file.content());
        String said = said(sound, digest);
        RoundChange change = book.perform(
                who,
                letter.id(),
                letter.requestKey(),
                entry -> entry.kind() == RoundEntry.Kind.INCOMING && said.equals(entry.source()),
                round -> plan(round, sound, digest, said));
        return list(who, letter.id()).stream()
                .filter(kept -> kept.entry() == change.entry().number())
                .findFirst()
                .orElseThrow();
    }

    private RoundPlan plan(SeenRound round, Receiving letter, String digest, String said) {
        boolean step = mayRecord(round, letter.about());
        return new RoundPlan(
                RoundEntry.Kind.INCOMING,
                step ? letter.about() : null,
                null,
                letter.subject(),
                null,
                said,
                1,
                List.of(),
                false,
                (writing, entry) -> store.write(letter, digest, entry));
    }

    /**
     * At a step by who does it, or by any officer where parties outside do it; a product, which may come after the end, by any
     * officer. Tells whether it is a step.
     */
    private static boolean mayRecord(SeenRound round, String about) {
        List<StepRow> open = round.file().open();
        List<String> products = round.selecting().service().knownProducts().stream()
                .map(Product::id)
                .toList();
        StepRow row = open.stream()
                .filter(each -> each.step().equals(about))
                .findFirst()
                .orElse(null);
        requireKnown(about, open, products, row);
        if (row != null && !isOutsiders(row, round.selecting().service())) {
            round.openRow(about);
        }
        requireOfficer(round);
        return row != null;
    }

    private static void requireKnown(String about, List<StepRow> open, List<String> products, StepRow row) {
        if (row == null && !products.contains(about)) {
            List<String> all = Stream.concat(open.stream().map(StepRow::step), products.stream())
                    .toList();
            throw new Refusal(
                    INVALID,
                    CoreWords.text(
                            "a-letter-is-about-a-step-or-product",
                            about == null ? "-" : WrittenText.shown(about),
                            String.join(", ", all)),
                    all);
        }
    }

    private static void requireOfficer(SeenRound round) {
        Account who = round.who();
        boolean own = round.id().agency().equals(who.agency());
        if (!own || who.role() != Role.OFFICER && who.role() != Role.AGENCY_ADMINISTRATOR) {
            throw new Refusal(FORBIDDEN, CoreWords.text("only-officers-record-letters"), List.of());
        }
    }

    private static boolean isOutsiders(StepRow row, PublicService service) {
        return !row.actors().isEmpty()
                && row.actors().stream()
                        .allMatch(
                                id -> service.actor(id).filter(Actor::external).isPresent());
    }

    private static void check(Receiving letter, LocalDate today) {
        if (!isLine(letter.sender(), MAX_LINE)) {
            throw new Refusal(INVALID, CoreWords.text("give-who-wrote-the-letter"), List.of());
        }
        if (!isLine(letter.number(), MAX_LINE)
                || letter.date() == null
                || letter.date().isAfter(today)) {
            throw new Refusal(INVALID, CoreWords.text("give-the-letters-number-and-date"), List.of());
        }
        if (letter.subject() != null && !isLine(letter.subject(), MAX_ABOUT)) {
            throw new Refusal(INVALID, CoreWords.text("the-letters-subject-is-a-line"), List.of());
        }
    }

    private static boolean isLine(String text, int longest) {
        if (text == null) {
            return false;
        }
        WrittenText.checkLine(text);
        return !text.isBlank() && text.length() <= longest && text.codePoints().noneMatch(Character::isISOControl);
    }

    private ZoneId zone(SeenRound round) {
        return catalogue
                .definition(round.id().agency(), round.file().digest())
                .map(definition -> definition.agency().timeZone().value())
                .orElse(ZoneOffset.ofHours(7));
    }

    private static String said(Receiving letter, String digest) {
        return Digest.of("talaksana-incoming-1", letter.about(), letter.sender(), letter.number())
                .say(letter.date().toString(), letter.subject(), digest)
                .hex();
    }
}
