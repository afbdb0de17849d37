package id.talaksana.core.letters;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.LetterPaper;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.letters.LetterHistory;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.Wording;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.time.ZoneId;
import java.util.List;

/** A letter as it is drawn: where it is signed, and which of those places were, by the days of the agency's zone. */
final class LetterPlaces {
    private LetterPlaces() {}

    static LetterPaper paper(LetterHistory letter, SeenRound round, ZoneId zone) {
        PublicService service = round.selecting().service();
        List<LetterPaper.Place> places = places(letter, zone, service);
        return new LetterPaper(
                letter.letter().template() + "-" + round.id() + "-"
                        + letter.letter().number(),
                letter.title(),
                letter.letter().text(),
                letter.content(),
                places,
                letter.letter().state() != Letter.State.RETURNED
                        && letter.letter().next() == null);
    }

    private static List<LetterPaper.Place> places(LetterHistory letter, ZoneId zone, PublicService service) {
        List<LetterTemplate.Act> acts = service.letter(letter.letter().template())
                .map(LetterTemplate::acts)
                .orElse(List.of());
        return acts.stream()
                .filter(act -> act.kind() == LetterTemplate.Kind.SIGN)
                .map(act -> place(act.by(), letter, service, zone))
                .toList();
    }

    private static LetterPaper.Place place(String actor, LetterHistory letter, PublicService service, ZoneId zone) {
        String role = service.actor(actor)
                .map(known -> Sourced.inUse(known.name(), actor))
                .orElse(actor);
        List<LetterHistory.Done> all = letter.acts();
        int drafted = 0;
        for (int i = 0; i < all.size(); i++) {
            drafted = all.get(i).state() == Letter.State.DRAFTED ? i : drafted;
        }
        return new LetterPaper.Place(
                role,
                all.subList(drafted, all.size()).stream()
                        .filter(done -> done.state() == Letter.State.SIGNED && actor.equals(done.actor()))
                        .map(done -> said(done, zone))
                        .findFirst()
                        .orElse(null));
    }

    private static String said(LetterHistory.Done done, ZoneId zone) {
        String day = Wording.in(Language.INDONESIAN).date(done.at().atZone(zone).toLocalDate());
        return CoreWords.text("the-letter-was-signed", day, done.by()).indonesian();
    }
}
