package id.talaksana.core.applications;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;
import static id.talaksana.api.text.Refusal.Kind.UNAVAILABLE;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.applications.SubmittedFile;
import id.talaksana.api.applications.SubmittedFiles;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.store.applications.FileContents;
import id.talaksana.api.store.applications.SubmittedFileStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.complaints.Enclosures;
import id.talaksana.core.files.HarmlessFiles;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where files that are handed in lie: what was chosen, what is on the record, and whether it is still the same. */
@Component(service = FileShelf.class)
public final class FileShelf {
    /** In one application, chosen and not sent. */
    private static final long MOST_BYTES = 60L << 20;

    /** Chosen and not sent in an agency, so that strangers cannot fill the disk. */
    private static final long MOST_CHOSEN = Long.getLong("talaksana.files.chosenMegabytes", 10_240) << 20;

    /** The same from one place, so that nobody alone takes the room of all. */
    private static final long MOST_OF_PLACE = MOST_CHOSEN / 10;

    /** How often a file is numbered anew where others come at the same moment. */
    private static final int MOST_TRIED = 100;

    /** The database has to go on, whatever is sent. */
    private static final long ROOM_LEFT = 1L << 30;

    private final SubmittedFileStore store;
    private final FileContents contents;
    private final RoundBook book;
    private final Clock clock;
    private final HarmlessFiles harmless;

    @Activate
    public FileShelf(
            @Reference SubmittedFileStore store,
            @Reference FileContents contents,
            @Reference RoundBook book,
            @Reference Clock clock,
            @Reference HarmlessFiles harmless) {
        this.store = store;
        this.contents = contents;
        this.book = book.ofOwnCase();
        this.clock = clock;
        this.harmless = harmless;
    }

    /** All files of a case or a draft. */
    List<SubmittedFile> all(CaseId owner) {
        return store.list(Scope.of(owner.agency()), owner);
    }

    /** Those that were chosen and are not sent. */
    List<SubmittedFile> chosen(CaseId owner) {
        return all(owner).stream().filter(file -> !file.isSent()).toList();
    }

    /**
     * Chooses a file for a requirement; the same once more changes nothing.
     *
     * @param asked the requirements that files may be for
     * @param by who does
     */
    void choose(CaseId owner, List<Requirement> asked, String requirement, Enclosure sent, String by) {
        requireAsked(asked, requirement);
        Enclosure sound = harmless.of(
                Enclosures.shown(sent, SubmittedFiles.MAX_BYTES, CoreWords.text("a-file-has-at-most-5-mb")));
        SubmittedFile file = file(requirement, sound, by);
        for (int tried = 0; tried < MOST_TRIED; tried++) {
            List<SubmittedFile> before = all(owner);
            if (before.stream()
                    .anyMatch(each -> isFor(each, requirement) && each.digest().equals(file.digest()))) {
                return;
            }
            bounded(owner.agency(), before, requirement, sound.content().length);
            if (keep(owner, file.numbered(last(before) + 1), sound.content())) {
                return;
            }
        }
        throw new Refusal(CONFLICT, CoreWords.text("another-file-came-at-once"), List.of());
    }

    private static void requireAsked(List<Requirement> asked, String requirement) {
        List<String> ids = asked.stream().map(Requirement::id).toList();
        if (!ids.contains(requirement)) {
            String given = requirement == null ? "-" : WrittenText.shown(requirement);
            throw new Refusal(INVALID, CoreWords.text("no-files-for", given, String.join(", ", ids)), ids);
        }
    }

    private SubmittedFile file(String requirement, Enclosure sound, String by) {
        return new SubmittedFile(
                0,
                requirement,
                sound.name(),
                sound.mediaType(),
                sound.content().length,
                Digest.ofContent(sound.content()),
                0,
                by,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static int last(List<SubmittedFile> files) {
        return files.stream().mapToInt(SubmittedFile::number).max().orElse(0);
    }

    /** False: another came after the files were counted, so that they are to be counted again. */
    private boolean keep(CaseId owner, SubmittedFile file, byte[] content) {
        contents.keep(owner.agency(), content);
        boolean chosen = false;
        try {
            chosen = store.choose(owner, file);
        } finally {
            if (!chosen) {
                discard(owner, file);
            }
        }
        if (chosen && !contents.has(owner.agency(), file.digest())) {
            // It was thrown away before it was referred to.
            contents.keep(owner.agency(), content);
        }
        return chosen;
    }

    /** What lies there and counts nowhere would fill the disk past every bound. */
    private void discard(CaseId owner, SubmittedFile file) {
        contents.discard(
                owner.agency(), file.digest(), () -> !store.named(Scope.of(owner.agency()), List.of(file.digest()))
                        .isEmpty());
    }

    private static boolean isFor(SubmittedFile file, String requirement) {
        return !file.isSent() && file.requirement().equals(requirement);
    }

    private void bounded(String agency, List<SubmittedFile> before, String requirement, int size) {
        requireFew(before, requirement);
        long bytes = before.stream()
                .filter(file -> !file.isSent())
                .mapToLong(SubmittedFile::size)
                .sum();
        if (bytes + size > MOST_BYTES) {
            throw new Refusal(INVALID, CoreWords.text("so-many-megabytes-at-most", MOST_BYTES >> 20), List.of());
        }
        if (contents.room() < ROOM_LEFT + size || store.chosenBytes(Scope.of(agency)) + size > MOST_CHOSEN) {
            throw new Refusal(UNAVAILABLE, CoreWords.text("there-is-no-room-for-files"), List.of());
        }
    }

    private static void requireFew(List<SubmittedFile> before, String requirement) {
        long ofOne = before.stream().filter(file -> isFor(file, requirement)).count();
        if (ofOne >= SubmittedFiles.MOST_OF_ONE || before.size() >= SubmittedFiles.MOST_FILES) {
            throw new Refusal(
                    INVALID,
                    CoreWords.text("so-many-files-at-most", SubmittedFiles.MOST_OF_ONE, SubmittedFiles.MOST_FILES),
                    List.of());
        }
    }

    /** Refuses more than so much that was begun at one place and is not sent. */
    void boundPlace(String agency, String place, Enclosure sent) {
        if (store.chosenBytes(Scope.of(agency), place) + sent.content().length > MOST_OF_PLACE) {
            throw new Refusal(CONFLICT, CoreWords.text("too-many-megabytes-from-here", MOST_OF_PLACE >> 20), List.of());
        }
    }

    /** Takes one back that was chosen. */
    void remove(CaseId owner, int number) {
        List<SubmittedFile> before = chosen(owner);
        if (!store.remove(owner, number)) {
            throw unknown();
        }
        before.stream().filter(file -> file.number() == number).forEach(file -> discard(owner, file));
    }

    /** Takes back all that were chosen. */
    void removeAll(CaseId owner) {
        List<SubmittedFile> before = chosen(owner);
        store.removeAll(owner);
        before.forEach(file -> discard(owner, file));
    }

    /** One of some files, with its content. */
    Enclosure content(CaseId owner, List<SubmittedFile> among, int number) {
        SubmittedFile file = among.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(FileShelf::unknown);
        Optional<byte[]> content = contents.read(owner.agency(), file.digest());
        fault(file, content).ifPresent(fault -> {
            throw new Refusal(CONFLICT, fault, List.of());
        });
        return new Enclosure(file.name(), file.mediaType(), content.orElseThrow());
    }

    private static Refusal unknown() {
        return new Refusal(NOT_FOUND, CoreWords.text("there-is-no-such-submitted-file"), List.of());
    }

    /** What is wrong with those on the record of a case. */
    List<Text> faults(CaseId id) {
        return all(id).stream()
                .filter(SubmittedFile::isSent)
                .flatMap(file -> fault(file, contents.read(id.agency(), file.digest())).stream())
                .toList();
    }

    private static Optional<Text> fault(SubmittedFile file, Optional<byte[]> content) {
        if (content.isEmpty()) {
            return Optional.of(CoreWords.text("the-submitted-file-is-missing", file.number(), file.name()));
        }
        return Digest.ofContent(content.get()).equals(file.digest())
                ? Optional.empty()
                : Optional.of(CoreWords.text("the-submitted-file-was-changed", file.number(), file.name()));
    }

    /**
     * Puts what was chosen on the record of a case.
     *
     * @param owner the draft that it was chosen in, or the case itself
     * @param requestKey null: it cannot be repeated
     */
    void enter(Account who, CaseId owner, CaseId id, String requestKey) {
        List<SubmittedFile> chosen = chosen(owner);
        if (chosen.isEmpty()) {
            return;
        }
        String source = source(chosen);
        book.perform(
                who,
                id,
                requestKey,
                entry -> entry.kind() == RoundEntry.Kind.FILES && source.equals(entry.source()),
                round -> entered(owner, id, chosen, source));
    }

    private static String source(List<SubmittedFile> chosen) {
        return Digest.of("talaksana-files-1")
                .sayAll(chosen.stream()
                        .map(file -> file.requirement() + " " + file.digest())
                        .toList())
                .hex();
    }

    private RoundPlan entered(CaseId owner, CaseId id, List<SubmittedFile> chosen, String source) {
        return new RoundPlan(
                RoundEntry.Kind.FILES,
                null,
                null,
                null,
                null,
                source,
                chosen.size(),
                List.of(),
                false,
                (writing, entry) -> store.enter(owner, id, entry));
    }
}
