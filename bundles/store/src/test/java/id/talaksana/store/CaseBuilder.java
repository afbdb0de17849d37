package id.talaksana.store;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.store.CaseStore.Situation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Cases as the core would make them, with a real chain of digests. */
final class CaseBuilder {
    static final Instant NOW = Instant.parse("2026-03-02T01:02:03.004Z");
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final AtomicLong NUMBERS = new AtomicLong();

    String agency = "uji";
    String number = nextNumber();
    String service = "layanan";
    String digest = sha256("definition");
    String subject = "Permohonan";
    String openedBy = "budi";
    List<String> actors = List.of("petugas");
    Instant due = NOW.plusSeconds(86_400);
    Map<String, String> attributes = Map.of();
    Set<String> tracks = Set.of();

    static CaseBuilder in(String agency) {
        CaseBuilder builder = new CaseBuilder();
        builder.agency = agency;
        return builder;
    }

    CaseBuilder number(String aNumber) {
        number = aNumber;
        return this;
    }

    CaseBuilder service(String aService) {
        service = aService;
        return this;
    }

    CaseBuilder due(Instant aTime) {
        due = aTime;
        return this;
    }

    CaseBuilder actors(String... ids) {
        actors = List.of(ids);
        return this;
    }

    CaseBuilder openedBy(String aLogin) {
        openedBy = aLogin;
        return this;
    }

    CaseBuilder digest(String aDigest) {
        digest = aDigest;
        return this;
    }

    CaseBuilder subject(String aSubject) {
        subject = aSubject;
        return this;
    }

    CaseFile build() {
        StepRow first = row(1, "langkah-1", actors, NOW, due);
        return new CaseFile(
                new CaseId(agency, number),
                service,
                digest,
                "1.0.0",
                subject,
                tracks,
                attributes,
                List.of("ktp"),
                State.OPEN,
                List.of(),
                openedBy,
                NOW,
                null,
                null,
                null,
                null,
                0,
                sha256("opening " + agency + number),
                1,
                List.of(first));
    }

    static StepRow row(int number, String step, List<String> actors, Instant opened, Instant due) {
        return StepRow.opened(number, step, actors, opened, due);
    }

    /** Numbers that sort by time of making. */
    static String nextNumber() {
        StringBuilder number = new StringBuilder();
        long rest = NUMBERS.incrementAndGet();
        for (int i = 0; i < 13; i++) {
            number.insert(0, DIGITS.charAt((int) (rest & 31)));
            rest >>= 5;
        }
        return number.toString();
    }

    /** Closes the open row and opens the next one. */
    static Change step(Situation situation, String by, String comment, String requestKey) {
        CaseFile file = situation.caseFile();
        StepRow open = file.open().get(0);
        StepRow next = row(open.number() + 1, "langkah-" + (open.number() + 1), open.actors(), NOW, open.dueAt());
        return change(file, by, comment, requestKey, next, State.OPEN);
    }

    /** Closes the open row and the case. */
    static Change last(Situation situation, String by) {
        return change(situation.caseFile(), by, null, null, null, State.COMPLETED);
    }

    private static Change change(
            CaseFile file, String by, String comment, String requestKey, StepRow next, State state) {
        StepRow open = file.open().get(0);
        Instant at = NOW.plusMillis(open.number());
        List<String> presented = new ArrayList<>(file.presented());
        if (comment != null) {
            presented.add("dokumen-" + open.number());
        }
        StepRow closed = new StepRow(
                open.number(),
                open.step(),
                open.actors(),
                open.openedAt(),
                open.openedWith(),
                open.dueAt(),
                open.turn(),
                by,
                at,
                StepRow.DONE,
                comment,
                comment == null ? List.of() : List.of("dokumen-" + open.number()),
                StepRow.Channel.REST,
                requestKey,
                null,
                null,
                file.closedSteps() + 1,
                file.head(),
                sha256(file.head() + by + comment));
        CaseFile after = new CaseFile(
                file.id(),
                file.service(),
                file.digest(),
                file.definitionVersion(),
                file.subject(),
                file.tracks(),
                file.attributes(),
                presented,
                state,
                state == State.COMPLETED ? List.of("surat-keputusan") : List.of(),
                file.openedBy(),
                file.openedAt(),
                state == State.OPEN ? null : at,
                file.dueAt(),
                file.promisedAt(),
                file.stoppedAt(),
                file.closedSteps() + 1,
                closed.digest(),
                file.version() + 1,
                next == null ? List.of() : List.of(next));
        return new Change(after, List.of(closed), next == null ? List.of() : List.of(next));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
