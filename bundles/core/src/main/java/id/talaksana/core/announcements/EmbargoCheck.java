package id.talaksana.core.announcements;

import id.talaksana.api.access.Doer;
import id.talaksana.api.numbering.IssuedNumber;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.Act;
import id.talaksana.api.rounds.announcements.Announcement.State;
import id.talaksana.api.rounds.announcements.Announcement.Verb;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether announcements are what their acts on the record say: none is out that was not signed and then released, by as many
 * persons as have to, not before the moment that they agreed on; each number was given once, to it.
 *
 * @param issued numbers of the agency
 */
record EmbargoCheck(SeenRound round, List<Announcement> all, List<IssuedNumber> issued) {

    List<Text> faults() {
        List<Text> faults = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (Announcement one : all) {
            State recorded = recorded(one);
            if (one.state() != recorded) {
                faults.add(CoreWords.text("stands-otherwise-than-recorded", one.id(), one.state(), recorded));
            }
            if (one.last(Verb.RELEASE) != null) {
                released(one, faults);
            }
            if (one.number() != null) {
                number(one, numbers, faults);
            }
        }
        return faults;
    }

    private static State recorded(Announcement one) {
        State state = State.DRAFTED;
        for (Act act : one.acts()) {
            state = switch (act.verb()) {
                case DRAFT, REVISE, RETURN -> State.DRAFTED;
                case INITIAL -> State.INITIALLED;
                case SIGN, AGREE, SCHEDULE -> State.SIGNED;
                case RELEASE -> State.RELEASED;
            };
        }
        return state;
    }

    private void released(Announcement one, List<Text> faults) {
        Act release = one.last(Verb.RELEASE);
        Act scheduled = one.last(Verb.SCHEDULE);
        Act decided = scheduled == null ? release : scheduled;
        Set<String> persons = Stream.of(one.last(Verb.AGREE), decided)
                .filter(Objects::nonNull)
                .map(act -> Doer.of(act.by()).account())
                .collect(Collectors.toSet());
        if (one.last(Verb.SIGN) == null || one.last(Verb.SIGN).entry() > release.entry()) {
            faults.add(CoreWords.text("is-out-and-was-not-signed", one.id()));
        }
        if (persons.size() < AnnouncementDesk.persons(round, one)) {
            faults.add(CoreWords.text(
                    "is-out-by-too-few", one.id(), persons.size(), AnnouncementDesk.persons(round, one)));
        }
        if (one.releaseAt() != null && release.at().isBefore(one.releaseAt())) {
            faults.add(CoreWords.text("is-out-before-its-moment", one.id(), release.at(), one.releaseAt()));
        }
    }

    private void number(Announcement one, Set<String> numbers, List<Text> faults) {
        boolean own = issued.stream()
                .filter(number -> number.text().equals(one.number()))
                .allMatch(number -> number.subject().equals(AnnouncementDesk.subject(one)));
        if (!numbers.add(one.number()) || !own) {
            faults.add(CoreWords.text("has-a-number-that-is-not-its-own", one.id(), one.number()));
        }
    }
}
