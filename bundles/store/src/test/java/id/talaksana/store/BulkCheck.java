package id.talaksana.store;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.numbering.IssuedNumber;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.rounds.announcements.Announcement.Verb;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.announcements.StoredReleases;
import id.talaksana.core.numbering.Numbering;
import id.talaksana.store.numbering.DatabaseNumbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold of the bulk work on a round at any moment, whoever was killed at whatever he did. */
final class BulkCheck {
    private final OpenRound round;
    private final BulkTables its;
    private final Account officer;
    private final List<RoundEntry> entries;
    private final List<String> faults = new ArrayList<>();

    private BulkCheck(OpenRound round, BulkTables its) {
        this.round = round;
        this.its = its;
        this.officer = round.officer("panitia");
        this.entries = round.rounds().entries(officer, round.id());
    }

    /** What does not hold. */
    static List<String> faults(OpenRound round, BulkTables its) {
        BulkCheck check = new BulkCheck(round, its);
        check.records();
        check.nothingIsThereTwice();
        check.applicantsAreThereWhollyOrNotAtAll();
        check.nothingIsSeenBeforeItsRelease();
        check.numbersFollowEachOther();
        return check.faults;
    }

    /** What the record says that was done, without who did it when. */
    static List<String> deeds(OpenRound round) {
        return round.rounds().entries(round.officer("panitia"), round.id()).stream()
                .map(each -> each.kind() + " " + each.step() + " " + each.outcome() + ": " + each.count())
                .toList();
    }

    private void records() {
        StoredReleases releases = round.releases();
        Stream.of(
                        round.rounds().verify(officer, round.id()),
                        round.announcements(releases).verify(officer, round.id()),
                        round.letters().verify(officer, round.id()),
                        round.cases().verify(officer, round.id()))
                .flatMap(verification -> verification.faults().stream())
                .map(Text::english)
                .distinct()
                .forEach(faults::add);
    }

    private void nothingIsThereTwice() {
        Set<String> keys = new HashSet<>();
        for (RoundEntry each : entries) {
            if (!keys.add(each.requestKey())) {
                faults.add("entry " + each.number() + " does what was done already: " + each.requestKey());
            }
        }
    }

    private void applicantsAreThereWhollyOrNotAtAll() {
        long there = round.rounds().round(officer, round.id()).applicants();
        boolean came = entries.stream().anyMatch(each -> each.kind() == Kind.APPLICANTS);
        if (there != (came ? its.applicants() : 0)) {
            faults.add(there + " applicants are there");
        }
        Set<String> registrations = new HashSet<>();
        Integer after = 0;
        while (after != null) {
            ApplicantPage page = round.rounds()
                    .applicants(officer, round.id(), ApplicantQuery.all(), after, ApplicantQuery.MAX_LIMIT);
            page.applicants().forEach(each -> check(each, registrations));
            after = page.next();
        }
        if (registrations.size() != there) {
            faults.add(registrations.size() + " applicants are seen, and " + there + " are there");
        }
    }

    private void check(Judged applicant, Set<String> registrations) {
        String registration = applicant.applicant().registration();
        if (!registrations.add(registration)) {
            faults.add(registration + " is there twice");
        }
        Set<String> steps = new HashSet<>();
        for (Judgement each : applicant.judgements()) {
            if (!steps.add(each.step())) {
                faults.add(registration + " was decided on twice at " + each.step());
            }
        }
    }

    private void nothingIsSeenBeforeItsRelease() {
        long released = entries.stream()
                .filter(each -> each.kind() == Kind.ANNOUNCEMENT)
                .filter(each -> Verb.RELEASE.toString().equals(each.outcome()))
                .count();
        int seen = round.releases().list(round.agency()).size();
        if (seen != released) {
            faults.add(seen + " announcements are seen, and " + released + " were released");
        }
    }

    private void numbersFollowEachOther() {
        Scope scope = Scope.of(round.agency());
        DatabaseNumbers numbers = new DatabaseNumbers(round.stores().database);
        new Numbering(numbers).faults(scope).stream().map(Text::english).forEach(faults::add);
        Set<String> subjects = new HashSet<>();
        for (IssuedNumber each : numbers.issued(scope)) {
            if (!subjects.add(each.subject())) {
                faults.add(each.subject() + " has two numbers");
            }
        }
    }
}
