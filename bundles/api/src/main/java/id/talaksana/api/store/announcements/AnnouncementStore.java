package id.talaksana.api.store.announcements;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import java.util.List;
import java.util.Optional;

/** Announcements in the database. What is written joins the transaction of the thread. */
public interface AnnouncementStore {

    /** Those of a round, the newest first. An act is told only when the round's record has its entry. */
    List<Announcement> of(Scope scope, CaseId round);

    /** The same for one. */
    Optional<Announcement> find(Scope scope, String agency, String id);

    /** Id of the one that an entry of a round is about. */
    Optional<String> by(Scope scope, CaseId round, int entry);

    /**
     * Writes an act, and the announcement as it is after it; gives what is hashed of it. With the signing the list is sealed: the
     * decisions that stand now.
     *
     * @param listed whose decisions are listed, once it is signed
     */
    List<Leaf> enter(Announcement after, Announcement.Verb verb, int entry, List<Listed> listed);

    /** Those of an agency that are released, by their entries on the records, the newest first. */
    List<Announcement> released(Scope scope, String agency);

    /** A part of the list of one, by applicants' numbers. */
    List<Line> lines(Scope scope, String agency, String id, int offset, int limit);

    /** The line of one applicant. */
    Optional<Line> line(Scope scope, String agency, String id, String registration);

    /** How many there are with each outcome, by outcome. */
    List<Count> counts(Scope scope, String agency, String id);

    /** Who applies in the rounds of a service with this number and NIK; the newest round first. */
    List<Found> applicants(Scope scope, String service, String registration, String nik);

    /** All that is hashed at an entry, to prove one. */
    List<Leaf> leaves(Scope scope, CaseId round, int entry);

    /**
     * A line of a list.
     *
     * @param applicant number within the round
     * @param outcome its id
     */
    record Line(
            int applicant,
            String registration,
            String name,
            String formation,
            String outcome,
            String reason,
            Integer rank,
            String score) {}

    /**
     * Decisions of a step.
     *
     * @param tracks on the applicants of these; empty: on all
     */
    record Listed(String step, List<String> tracks) {}

    /** How many have an outcome. */
    record Count(String outcome, int count) {}

    /** An applicant of a round. */
    record Found(CaseId round, int applicant, String registration, String name, String formation) {}
}
