package id.talaksana.core.prepared;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.access.Account;
import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.api.prepared.PreparedVersion;
import id.talaksana.api.prepared.PreparedVersions;
import id.talaksana.api.store.administration.PreparedStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.AgencyWall;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Versions that are being prepared, in the store. */
@Component(service = PreparedVersions.class)
public final class StoredPreparedVersions implements PreparedVersions {
    /** A file's name as a definition's folder has it. */
    private static final String FILE = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private final PreparedStore store;
    private final Clock clock;

    @Activate
    public StoredPreparedVersions(@Reference PreparedStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<PreparedVersion> find(Account who, String agency) {
        AgencyWall.guard(who, agency);
        return store.find(agency);
    }

    @Override
    public PreparedVersion put(Account who, String agency, int seen, String basedOn, Map<String, byte[]> files) {
        AgencyWall.guard(who, agency);
        check(files);
        PreparedVersion next = new PreparedVersion(
                agency,
                seen + 1,
                basedOn,
                who.doer().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Map.copyOf(files));
        if (!store.put(next)) {
            throw overtaken(agency);
        }
        return next;
    }

    @Override
    public void discard(Account who, String agency, int seen) {
        AgencyWall.guard(who, agency);
        if (!store.remove(agency, seen)) {
            throw overtaken(agency);
        }
    }

    private static void check(Map<String, byte[]> files) {
        long bytes =
                files.values().stream().mapToLong(content -> content.length).sum();
        if (files.isEmpty() || files.size() > DefinitionArchive.MAX_FILES || bytes > DefinitionArchive.MAX_TOTAL) {
            throw new Refusal(
                    INVALID,
                    CoreWords.text(
                            "a-prepared-version-has-at-most",
                            DefinitionArchive.MAX_FILES,
                            DefinitionArchive.MAX_TOTAL >> 10),
                    List.of());
        }
        files.keySet().stream().filter(name -> !name.matches(FILE)).findFirst().ifPresent(name -> {
            throw new Refusal(INVALID, CoreWords.text("no-name-of-a-file", WrittenText.shown(name)), List.of());
        });
    }

    private Refusal overtaken(String agency) {
        String by = store.find(agency).map(PreparedVersion::by).orElse(null);
        return new Refusal(
                CONFLICT,
                by == null
                        ? CoreWords.text("nothing-is-being-prepared-any-more")
                        : CoreWords.text("somebody-changed-what-is-prepared", by),
                List.of());
    }
}
