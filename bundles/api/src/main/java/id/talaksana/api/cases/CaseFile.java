package id.talaksana.api.cases;

import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.text.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A case (berkas): one run of a service's procedure, pinned to the definition that it began with.
 *
 * @param id its number
 * @param service id of the service
 * @param digest digest of the pinned definition
 * @param definitionVersion version of the pinned definition
 * @param subject what it is about, as given at opening
 * @param tracks the tracks that it follows; empty when the service has none
 * @param attributes the applicant's attributes, by id
 * @param presented ids of the requirements that were confirmed, in order of confirmation
 * @param state where it stands
 * @param products what was handed over so far: products and outputs that its steps yield, and at the end the listed
 *     products that no step names
 * @param openedBy who opened it, as {@link id.talaksana.api.access.Doer} writes it
 * @param closedAt null while it is open
 * @param dueAt when it is to be finished at the latest by the time that the service's document promises; it moves with the
 *     time of a step that was extended, and by the time in which the case stood still; null: it promises none
 * @param promisedAt the same as reckoned when it was opened
 * @param stoppedAt since when nothing of it is to be done but by others, so that its time stands; null: it runs
 * @param closedSteps how many steps were closed so far
 * @param head digest of the row that was closed last, or of the opening when there is none
 * @param version counts every change, for optimistic locking
 * @param open the steps that are open now, in order of opening
 */
public record CaseFile(
        CaseId id,
        String service,
        String digest,
        String definitionVersion,
        String subject,
        Set<String> tracks,
        Map<String, String> attributes,
        List<String> presented,
        State state,
        List<String> products,
        String openedBy,
        Instant openedAt,
        Instant closedAt,
        Instant dueAt,
        Instant promisedAt,
        Instant stoppedAt,
        int closedSteps,
        String head,
        long version,
        List<StepRow> open) {
    public CaseFile {
        tracks = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(tracks));
        attributes = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(attributes));
        presented = List.copyOf(presented);
        products = List.copyOf(products);
        open = List.copyOf(open);
    }

    /** What is known of it when its way under a definition is decided, which has its service. */
    public Circumstances circumstances(AgencyDefinition under) {
        LocalDate opened =
                LocalDate.ofInstant(openedAt, under.agency().timeZone().value());
        return under.service(service).orElseThrow().circumstances(tracks, attributes, opened);
    }

    /** The same case with the digest that its record ends with. */
    public CaseFile withHead(String newHead) {
        return new CaseFile(
                id,
                service,
                digest,
                definitionVersion,
                subject,
                tracks,
                attributes,
                presented,
                state,
                products,
                openedBy,
                openedAt,
                closedAt,
                dueAt,
                promisedAt,
                stoppedAt,
                closedSteps,
                newHead,
                version,
                open);
    }

    /** The same case pinned to another version of its agency's definition. */
    public CaseFile movedTo(String newVersion, String newDigest) {
        return new CaseFile(
                id,
                service,
                newDigest,
                newVersion,
                subject,
                tracks,
                attributes,
                presented,
                state,
                products,
                openedBy,
                openedAt,
                closedAt,
                dueAt,
                promisedAt,
                stoppedAt,
                closedSteps,
                head,
                version,
                open);
    }

    /** The same case further by rows, with what was there and what it has handed over as before. */
    public CaseFile stepped(List<StepRow> closed, List<StepRow> opened) {
        return stepped(closed, opened, presented, state, products);
    }

    /**
     * The same case further by the rows that a deed closed, in order, and opened.
     *
     * @param opened may be empty: where nothing else is open either, the case is closed
     */
    public CaseFile stepped(
            List<StepRow> closed,
            List<StepRow> opened,
            List<String> nowPresented,
            State nowState,
            List<String> nowProducts) {
        StepRow last = closed.get(closed.size() - 1);
        List<StepRow> nowOpen = new ArrayList<>(open);
        nowOpen.removeIf(row -> closed.stream().anyMatch(gone -> gone.number() == row.number()));
        nowOpen.addAll(opened);
        return new CaseFile(
                id,
                service,
                digest,
                definitionVersion,
                subject,
                tracks,
                attributes,
                nowPresented,
                nowState,
                nowProducts,
                openedBy,
                openedAt,
                nowOpen.isEmpty() ? last.closedAt() : null,
                dueAt(opened),
                promisedAt,
                stoppedAt(nowOpen, last.closedAt()),
                closedSteps + closed.size(),
                last.digest(),
                version + 1,
                nowOpen);
    }

    private Instant dueAt(List<StepRow> opened) {
        Instant due = dueAt;
        for (StepRow row : opened) {
            due = row.turn() == null || row.turn().caseDueAt() == null
                    ? due
                    : row.turn().caseDueAt();
        }
        return due;
    }

    /** Since when a case stands still that is left with these open rows. */
    public Instant stoppedAt(List<StepRow> nowOpen, Instant at) {
        boolean stands = !nowOpen.isEmpty() && nowOpen.stream().allMatch(StepRow::waitsForOthers);
        return !stands ? null : stoppedAt == null ? at : stoppedAt;
    }

    /** How many rows its record has. */
    public int rows() {
        return closedSteps + open.size();
    }

    /** Its open rows without one. */
    public List<StepRow> openBeside(StepRow row) {
        return open.stream().filter(other -> other.number() != row.number()).toList();
    }

    /** Where a case stands. */
    public enum State {
        OPEN,
        /** Closed with its product. */
        COMPLETED,
        /** Closed by decision without product. */
        REJECTED,
        /** Withdrawn before its end. */
        WITHDRAWN;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
