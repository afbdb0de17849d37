package id.talaksana.http.kit;

import id.talaksana.api.access.Accounts;
import id.talaksana.api.access.Logins;
import id.talaksana.api.access.Personnel;
import id.talaksana.api.access.Places;
import id.talaksana.api.access.Substitutes;
import id.talaksana.api.agenda.Pending;
import id.talaksana.api.applications.Applications;
import id.talaksana.api.applications.OwnCases;
import id.talaksana.api.applications.SubmittedFiles;
import id.talaksana.api.audit.RegisterAudit;
import id.talaksana.api.calendar.CalendarImports;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.cases.Assignments;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Following;
import id.talaksana.api.cases.WorkLists;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Approvals;
import id.talaksana.api.catalogue.Arrivals;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Publishing;
import id.talaksana.api.catalogue.Quarantine;
import id.talaksana.api.catalogue.Registry;
import id.talaksana.api.comparison.Comparisons;
import id.talaksana.api.comparison.StepJudgements;
import id.talaksana.api.complaints.ComplaintHandling;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.documents.Models;
import id.talaksana.api.documents.Papers;
import id.talaksana.api.figures.Figures;
import id.talaksana.api.letters.IncomingLetters;
import id.talaksana.api.letters.Letters;
import id.talaksana.api.mail.ApplicantMail;
import id.talaksana.api.mail.OwnMail;
import id.talaksana.api.migrations.Migrations;
import id.talaksana.api.prepared.PreparedVersions;
import id.talaksana.api.rehearsal.RehearsalPages;
import id.talaksana.api.rehearsal.Rehearsals;
import id.talaksana.api.rounds.Rounds;
import id.talaksana.api.rounds.announcements.Announcements;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncements;
import id.talaksana.api.rounds.applicants.ApplicantTables;
import id.talaksana.api.rounds.eligibility.Eligibility;
import id.talaksana.api.rounds.objections.Objections;
import id.talaksana.api.rounds.objections.OwnObjections;
import id.talaksana.api.rounds.rechecks.Rechecks;
import id.talaksana.api.rounds.requests.Requests;
import id.talaksana.api.rounds.requirements.Checklists;
import id.talaksana.api.rounds.results.Replacements;
import id.talaksana.api.rounds.results.Results;
import id.talaksana.api.rounds.results.WhatIf;
import id.talaksana.api.rounds.returns.Returns;
import id.talaksana.api.rounds.scores.Scoring;
import id.talaksana.api.rounds.sessions.Sessions;
import id.talaksana.api.store.SecretStore;
import id.talaksana.api.survey.Surveys;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.words.HttpWords;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The core's services as they are at this moment; one that is away is refused as unavailable. */
public abstract class CoreServices {
    /** Agencies that came in by one of these are offered again at each start. */
    private static final List<Origin.Kind> WAYS =
            Stream.of(Origin.Kind.values()).filter(Origin.Kind::mustStay).toList();

    /** No agency has this name, so that reading what others did to it changes nothing. */
    private static final String NOBODYS = "-";

    /** The service of a type that is there now, the preferred one of several; null when none is. */
    protected abstract <T> T present(Class<T> type);

    /** All services of a type that are there now. */
    protected abstract <T> List<T> all(Class<T> type);

    /** The definitions in use. */
    public Catalogue catalogue() {
        return one(Catalogue.class);
    }

    /** Which versions are in use. */
    public Registry registry() {
        return one(Registry.class);
    }

    /** Who did what to what agencies run. */
    public RegisterAudit audit() {
        return one(RegisterAudit.class);
    }

    /** How definitions come in. */
    public Publishing publishing() {
        return one(Publishing.class);
    }

    /** What is held back. */
    public Quarantine quarantine() {
        return one(Quarantine.class);
    }

    /** Cases under way. */
    public Cases cases() {
        return one(Cases.class);
    }

    /** What work lists tell beside their cases. */
    public WorkLists workLists() {
        return one(WorkLists.class);
    }

    /** Figures of agencies' work. */
    public Figures figures() {
        return one(Figures.class);
    }

    /** The satisfaction survey. */
    public Surveys surveys() {
        return one(Surveys.class);
    }

    /** The people of an agency. */
    public Personnel personnel() {
        return one(Personnel.class);
    }

    /** Who acts for whom. */
    public Substitutes substitutes() {
        return one(Substitutes.class);
    }

    /** The second person. */
    public Approvals approvals() {
        return one(Approvals.class);
    }

    /** Versions that are being prepared. */
    public PreparedVersions prepared() {
        return one(PreparedVersions.class);
    }

    /** Who has logged in at the pages. */
    public Logins logins() {
        return one(Logins.class);
    }

    /** Selection rounds. */
    public Rounds rounds() {
        return one(Rounds.class);
    }

    /** Scores of rounds. */
    public Scoring scoring() {
        return one(Scoring.class);
    }

    /** Where an applicant of a round is told by mail, if anybody is here. */
    public Optional<OwnMail> ownMail() {
        return Optional.ofNullable(present(OwnMail.class)).filter(OwnMail::isSet);
    }

    /** Mail to applicants of rounds. */
    public ApplicantMail applicantMail() {
        return one(ApplicantMail.class);
    }

    /** Who follows in rounds. */
    public Replacements replacements() {
        return one(Replacements.class);
    }

    /** Results of rounds' rankings. */
    public Results results() {
        return one(Results.class);
    }

    /** Results of rounds under other rules. */
    public WhatIf whatIf() {
        return one(WhatIf.class);
    }

    /** Objections of rounds. */
    public Objections objections() {
        return one(Objections.class);
    }

    /** The same as applicants raise them. */
    public OwnObjections ownObjections() {
        return one(OwnObjections.class);
    }

    /** What rounds ask other agencies. */
    public Requests requests() {
        return one(Requests.class);
    }

    /** Announcements as the house makes them. */
    public Announcements announcements() {
        return one(Announcements.class);
    }

    /** Announcements that are released. */
    public ReleasedAnnouncements released() {
        return one(ReleasedAnnouncements.class);
    }

    /** Letters that agencies make. */
    public Letters letters() {
        return one(Letters.class);
    }

    /** Sessions of a round's examinations. */
    public Sessions sessions() {
        return one(Sessions.class);
    }

    /** Letters that come in. */
    public IncomingLetters incomingLetters() {
        return one(IncomingLetters.class);
    }

    /** Applicants and formations of rounds by tables. */
    public ApplicantTables applicantTables() {
        return one(ApplicantTables.class);
    }

    /** Deciding on applicants by rule. */
    public Eligibility eligibility() {
        return one(Eligibility.class);
    }

    /** The second look at samples of decisions. */
    public Rechecks rechecks() {
        return one(Rechecks.class);
    }

    /** Applicants who were sent back. */
    public Returns returns() {
        return one(Returns.class);
    }

    /** What applicants have to meet. */
    public Checklists checklists() {
        return one(Checklists.class);
    }

    /** Moves between versions. */
    public Migrations migrations() {
        return one(Migrations.class);
    }

    /** Definitions that are played before they hold. */
    public Rehearsals rehearsals() {
        return one(Rehearsals.class);
    }

    /** What came of them, drawn. */
    public RehearsalPages rehearsalPages() {
        return one(RehearsalPages.class);
    }

    /** Who does what the documents give to nobody. */
    public Assignments assignments() {
        return one(Assignments.class);
    }

    /** The working calendar. */
    public Calendars calendars() {
        return one(Calendars.class);
    }

    /** How the working calendar is changed. */
    public CalendarImports calendarImports() {
        return one(CalendarImports.class);
    }

    /** Who may log in. */
    public Accounts accounts() {
        return one(Accounts.class);
    }

    /** What differs, and what is alike. */
    public Comparisons comparisons() {
        return one(Comparisons.class);
    }

    /** What persons say of what is alike. */
    public StepJudgements judgements() {
        return one(StepJudgements.class);
    }

    /** Cases as their applicants see them. */
    public Following following() {
        return one(Following.class);
    }

    /** Applying without an account. */
    public Applications applications() {
        return one(Applications.class);
    }

    /** What one does with what one applied for. */
    public OwnCases ownCases() {
        return one(OwnCases.class);
    }

    /** What was handed in. */
    public SubmittedFiles submittedFiles() {
        return one(SubmittedFiles.class);
    }

    /** SOP, standard and forms as papers. */
    public Papers papers() {
        return one(Papers.class);
    }

    /** Procedures as other tools have them. */
    public Models models() {
        return one(Models.class);
    }

    /** Where what is sent is read. */
    public Places places() {
        return one(Places.class);
    }

    /** How far what is due is behind; empty as long as nobody does it. */
    public Optional<Pending.Lag> lag() {
        return Optional.ofNullable(present(Pending.class)).map(Pending::lag);
    }

    /** What time it is. */
    public Clock clock() {
        return one(Clock.class);
    }

    /** The complaint counter. */
    public Complaints complaints() {
        return one(Complaints.class);
    }

    /** Behind the complaint counter. */
    public ComplaintHandling handling() {
        return one(ComplaintHandling.class);
    }

    /** The secrets of the installation. */
    public SecretStore secrets() {
        return one(SecretStore.class);
    }

    /** Refuses as long as agencies that were here at the start have not been heard. */
    public void requireArrivals() {
        List<Arrivals> arrivals = all(Arrivals.class);
        if (!WAYS.stream()
                .allMatch(way -> arrivals.stream().anyMatch(arrival -> arrival.way() == way && arrival.complete()))) {
            throw away();
        }
    }

    /** Refuses to say that an agency is not there as long as it may still come, or has come since it was looked for. */
    public void requireAbsence(String agency) {
        requireArrivals();
        if (catalogue().agency(agency).flatMap(AgencyEntry::current).isPresent()) {
            throw away();
        }
    }

    /** Refuses as long as the database does not answer what stands on the register. */
    public void requireRegister() {
        catalogue().fresh(NOBODYS);
    }

    private <T> T one(Class<T> type) {
        T present = present(type);
        if (present == null) {
            throw away();
        }
        return present;
    }

    private static Refusal away() {
        return new Refusal(Refusal.Kind.UNAVAILABLE, HttpWords.text("the-system-is-starting-or-cannot"), List.of());
    }
}
