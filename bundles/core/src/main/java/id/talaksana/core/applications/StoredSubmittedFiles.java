package id.talaksana.core.applications;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.UNAVAILABLE;

import com.github.f4b6a3.tsid.TsidFactory;
import id.talaksana.api.access.Account;
import id.talaksana.api.applications.SubmittedFile;
import id.talaksana.api.applications.SubmittedFiles;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.Standing;
import id.talaksana.core.record.RequestKey;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files of cases for those who handle them. */
@Component(service = SubmittedFiles.class)
public final class StoredSubmittedFiles implements SubmittedFiles {
    private final Catalogue catalogue;
    private final Cases cases;
    private final FileShelf shelf;
    private final RoundBook book;
    private final TsidFactory numbers = TsidFactory.newInstance1024();

    @Activate
    public StoredSubmittedFiles(
            @Reference Catalogue catalogue,
            @Reference Cases cases,
            @Reference FileShelf shelf,
            @Reference RoundBook book) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.shelf = shelf;
        this.book = book.ofAnyCase();
    }

    @Override
    public List<SubmittedFile> list(Account who, CaseId id) {
        handled(who, id);
        return sent(id);
    }

    private List<SubmittedFile> sent(CaseId id) {
        return shelf.all(id).stream().filter(SubmittedFile::isSent).toList();
    }

    @Override
    public Enclosure file(Account who, CaseId id, int number) {
        handled(who, id);
        return shelf.content(id, sent(id), number);
    }

    /** A case for whoever handles cases of its service: what people hand in is not for all of the house. */
    private CaseFile handled(Account who, CaseId id) {
        CaseFile c = cases.find(who, id);
        PublicService service = definition(c).service(c.service()).orElseThrow();
        if (!Standing.of(who, catalogue).handles(who, c, service)) {
            throw new Refusal(FORBIDDEN, CoreWords.text("files-are-for-who-handles-the-case"), List.of());
        }
        return c;
    }

    private AgencyDefinition definition(CaseFile c) {
        return catalogue
                .definition(c.id().agency(), c.digest())
                .orElseThrow(() -> new Refusal(
                        UNAVAILABLE, CoreWords.text("the-definition-cannot-be-read-yet", c.digest()), List.of()));
    }

    @Override
    public SubmittedFile add(Account who, CaseId id, String requirement, Enclosure file, String requestKey) {
        CaseFile c = handled(who, id);
        RequestKey.of(who.name(), requestKey);
        if (c.state() != CaseFile.State.OPEN) {
            throw new Refusal(CONFLICT, CoreWords.text("this-case-takes-no-files"), List.of());
        }
        AgencyDefinition definition = definition(c);
        PublicService service = definition.service(c.service()).orElseThrow();
        CaseId aside = new CaseId(id.agency(), numbers.create().toString());
        String by = who.doer().toString();
        shelf.choose(aside, CaseDocuments.of(service, c.circumstances(definition)), requirement, file, by);
        SubmittedFile chosen = shelf.chosen(aside).get(0);
        enter(who, id, requestKey, aside);
        return lastSent(id, requirement, chosen);
    }

    private void enter(Account who, CaseId id, String requestKey, CaseId aside) {
        try {
            shelf.enter(who, aside, id, requestKey);
        } finally {
            // Where the request was repeated it is there already.
            shelf.removeAll(aside);
        }
    }

    private SubmittedFile lastSent(CaseId id, String requirement, SubmittedFile chosen) {
        return sent(id).stream()
                .filter(each -> each.digest().equals(chosen.digest())
                        && each.requirement().equals(requirement))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Override
    public Verification verify(Account who, CaseId id) {
        Verification record = book.verify(who, id);
        List<Text> faults = new ArrayList<>(record.faults());
        faults.addAll(shelf.faults(id));
        return new Verification(id, record.rows(), record.head(), faults);
    }
}
