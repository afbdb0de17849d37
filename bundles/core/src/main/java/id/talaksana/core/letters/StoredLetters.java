package id.talaksana.core.letters;

import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;
import static id.talaksana.api.text.Refusal.Kind.UNAVAILABLE;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.documents.Papers;
import id.talaksana.api.documents.Rendition;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.letters.LetterDeed;
import id.talaksana.api.letters.LetterHistory;
import id.talaksana.api.letters.LetterPage;
import id.talaksana.api.letters.Letters;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.store.letters.LetterStore;
import id.talaksana.api.store.numbering.NumberStore;
import id.talaksana.api.store.rounds.RequestStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.sessions.SessionStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.wording.Wording;
import id.talaksana.core.numbering.Numbering;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Letters in the store, under the rules of {@link LetterPlans}. */
@Component(service = Letters.class)
public final class StoredLetters implements Letters {
    private final RoundBook book;
    private final LetterStore store;
    private final RoundStore rounds;
    private final RequestStore requests;
    private final SessionStore sessions;
    private final NumberStore numbers;
    private final Papers papers;
    private final Catalogue catalogue;
    private final Clock clock;

    @Activate
    public StoredLetters(
            @Reference RoundBook book,
            @Reference LetterStore store,
            @Reference RoundStore rounds,
            @Reference RequestStore requests,
            @Reference SessionStore sessions,
            @Reference NumberStore numbers,
            @Reference Papers papers,
            @Reference Catalogue catalogue,
            @Reference Clock clock) {
        this.book = book.ofAnyCase();
        this.store = store;
        this.rounds = rounds;
        this.requests = requests;
        this.sessions = sessions;
        this.numbers = numbers;
        this.papers = papers;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public LetterPage list(Account who, CaseId id, String template, Letter.State state, int after, int limit) {
        SeenRound round = book.seen(who, id);
        List<Letter> found = store.list(round.scope(), id, template, state, after, limit + 1);
        List<Letter> page = found.subList(0, Math.min(limit, found.size())).stream()
                .map(letter -> awaiting(letter, round))
                .toList();
        return new LetterPage(page, found.size() > limit ? page.get(limit - 1).number() : null);
    }

    private static Letter awaiting(Letter letter, SeenRound round) {
        return round.selecting()
                .service()
                .letter(letter.template())
                .map(template -> letter.awaiting(LetterTurn.next(letter, template)))
                .orElse(letter);
    }

    @Override
    public LetterHistory find(Account who, CaseId id, int number) {
        SeenRound round = book.seen(who, id);
        Letter letter = letter(id, number, round);
        String title = round.selecting()
                .service()
                .letter(letter.template())
                .map(LetterTemplate::title)
                .orElse(letter.template());
        String date =
                letter.date() == null ? null : Wording.in(Language.INDONESIAN).date(letter.date());
        String content =
                LetterText.whole(store.content(round.scope(), id, number).orElse(""), letter.text(), date);
        return new LetterHistory(awaiting(letter, round), title, content, store.acts(round.scope(), id, number));
    }

    private Letter letter(CaseId id, int number, SeenRound round) {
        return store.list(round.scope(), id, null, null, number - 1, 1).stream()
                .filter(found -> found.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(NOT_FOUND, CoreWords.text("the-case-has-no-such-letter", number), List.of()));
    }

    @Override
    public Rendition paper(Account who, CaseId id, int number) {
        LetterHistory letter = find(who, id, number);
        SeenRound round = book.seen(who, id);
        AgencyDefinition definition = definition(round);
        return papers.letter(
                definition,
                LetterPlaces.paper(letter, round, definition.agency().timeZone().value()));
    }

    @Override
    public RoundChange preview(Account who, LetterDeed deed) {
        return plans(book.seen(who, deed.id())).of(deed).shown(null);
    }

    @Override
    public RoundChange perform(Account who, LetterDeed deed) {
        return book.perform(
                who, deed.id(), deed.requestKey(), entry -> LetterPlans.asksFor(deed, entry), round -> plans(round)
                        .of(deed));
    }

    private LetterPlans plans(SeenRound round) {
        AgencyDefinition definition = definition(round);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new LetterPlans(
                store,
                round,
                now,
                template -> new LetterDrafts(rounds, requests, sessions, round, definition.agency(), template),
                template -> new LetterNumbers(new Numbering(numbers), definition.agency(), round.id(), template, now));
    }

    @Override
    public Verification verify(Account who, CaseId id) {
        SeenRound round = book.seen(who, id);
        Verification record = book.verify(who, id);
        List<Text> faults = new ArrayList<>(record.faults());
        faults.addAll(new LetterNumberCheck(
                        id,
                        store.list(round.scope(), id, null, null, 0, Integer.MAX_VALUE),
                        numbers.issued(round.scope()))
                .faults());
        return new Verification(id, record.rows(), record.head(), faults);
    }

    private AgencyDefinition definition(SeenRound round) {
        return catalogue
                .definition(round.id().agency(), round.file().digest())
                .orElseThrow(() -> new Refusal(
                        UNAVAILABLE,
                        CoreWords.text(
                                "the-definition-cannot-be-read-yet",
                                round.file().digest()),
                        List.of()));
    }
}
