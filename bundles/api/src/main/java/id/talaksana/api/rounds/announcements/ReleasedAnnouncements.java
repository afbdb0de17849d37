package id.talaksana.api.rounds.announcements;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.InclusionProof;
import java.util.List;

/** What is released, for everybody. What is not released is not there: neither it nor that there is one. */
public interface ReleasedAnnouncements {

    /** Those of an agency, the newest first. */
    List<ReleasedAnnouncement> list(String agency);

    /**
     * One of them.
     *
     * @throws id.talaksana.api.text.Refusal when there is none
     */
    ReleasedAnnouncement find(String agency, String id);

    /**
     * Its list.
     *
     * @param page from 1; beyond the last one the last
     * @param size 1 to {@link ResultPage#MAX_SIZE}
     */
    ResultPage results(String agency, String id, int page, int size);

    /** The lines of its list for a registration number: one or none. */
    List<AnnouncedLine> line(String agency, String id, String registration);

    /**
     * What was announced about one applicant, in whichever round of the service.
     *
     * @param address where it is asked from, for throttling; null: not known
     * @throws id.talaksana.api.text.Refusal when registration number and NIK are not one applicant's: the same whichever is wrong
     */
    OwnResults own(String agency, String service, Credentials credentials, String address);

    /** The proof that an announcement says of them what they are told. */
    InclusionProof proof(String agency, String service, Credentials credentials, String address, String announcement);

    /**
     * What an applicant shows to be told: number and NIK are needed.
     *
     * @param round which of those rounds of the service in which both are this applicant's; null: the newest
     */
    record Credentials(String registration, String nik, CaseId round) {
        public Credentials(String registration, String nik) {
            this(registration, nik, null);
        }
    }
}
