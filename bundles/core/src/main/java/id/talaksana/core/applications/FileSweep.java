package id.talaksana.core.applications;

import id.talaksana.api.access.Scope;
import id.talaksana.api.applications.Applications;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.api.store.applications.DraftStore;
import id.talaksana.api.store.applications.FileContents;
import id.talaksana.api.store.applications.SubmittedFileStore;
import id.talaksana.core.agenda.Duty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Throws away drafts that have ended, what was chosen and never sent, and contents that nothing refers to any more. */
@Component(service = Duty.class)
public final class FileSweep implements Duty {
    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);
    private static final String KIND = "files";
    private static final Duration EVERY = Duration.ofHours(1);
    /** Whoever keeps a content refers to it soon. */
    private static final Duration UNNAMED = Duration.ofDays(1);

    private final Catalogue catalogue;
    private final DraftStore drafts;
    private final SubmittedFileStore files;
    private final FileContents contents;

    @Activate
    public FileSweep(
            @Reference Catalogue catalogue,
            @Reference DraftStore drafts,
            @Reference SubmittedFileStore files,
            @Reference FileContents contents) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.files = files;
        this.contents = contents;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Entry> begins(Instant now) {
        return List.of(new Entry(AgendaStore.NOBODYS, KIND, "-", now.plus(EVERY), null));
    }

    @Override
    public Outcome perform(Kept kept, Instant now) {
        int ended = 0;
        for (AgencyEntry agency : catalogue.agencies()) {
            ended += drafts.end(Scope.of(agency.id()), now);
            files.end(Scope.of(agency.id()), now.minus(Applications.KEPT));
        }
        return sweep(now, ended);
    }

    private Outcome sweep(Instant now, int ended) {
        int gone = contents.sweep(now.minus(UNNAMED), (agency, digests) -> files.named(Scope.of(agency), digests));
        if (ended + gone > 0) {
            LOG.info("{} drafts have ended, {} contents are thrown away", ended, gone);
        }
        return Outcome.again(now.plus(EVERY));
    }
}
