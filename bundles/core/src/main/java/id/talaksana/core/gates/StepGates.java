package id.talaksana.core.gates;

import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.announcements.AnnouncementStore;
import id.talaksana.api.store.letters.LetterStore;
import id.talaksana.api.store.objections.ObjectionStore;
import id.talaksana.api.store.rounds.RecheckStore;
import id.talaksana.api.store.rounds.RequestStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.core.announcements.Unannounced;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.letters.UnfinishedLetters;
import id.talaksana.core.objections.PeriodsOfRounds;
import id.talaksana.core.objections.UnansweredObjections;
import id.talaksana.core.rechecks.UnfinishedRechecks;
import id.talaksana.core.rounds.EnoughApplicants;
import id.talaksana.core.selection.Gate;
import id.talaksana.core.selection.OpenRequests;
import id.talaksana.core.selection.Undecided;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All that keeps a step from being done. */
@Component(service = Gate.class)
public final class StepGates implements Gate {
    private final Gate all;

    @Activate
    public StepGates(
            @Reference Catalogue catalogue,
            @Reference CaseStore cases,
            @Reference Calendars calendars,
            @Reference Clock clock,
            @Reference DefinitionLanguage language,
            @Reference RoundStore rounds,
            @Reference RequestStore requests,
            @Reference ObjectionStore objections,
            @Reference AnnouncementStore announcements,
            @Reference LetterStore letters,
            @Reference RecheckStore rechecks) {
        OfficeClock office = new OfficeClock(clock, calendars::current, language::generalOfficeHours);
        all = Undecided.in(rounds, catalogue)
                .and(new UnfinishedRechecks(catalogue, rechecks, rounds))
                .and(OpenRequests.in(requests, catalogue))
                .and(new EnoughApplicants(catalogue, cases, rounds))
                .and(new UnansweredObjections(new PeriodsOfRounds(catalogue, cases, office), objections, rounds))
                .and(new Unannounced(catalogue, announcements, rounds))
                .and(new UnfinishedLetters(catalogue, letters, rounds));
    }

    @Override
    public void check(CaseFile round, Deed.Complete closing) {
        all.check(round, closing);
    }
}
