package id.talaksana.core.enclosures;

import id.talaksana.core.complaints.Enclosures;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.documents.Cleaning;
import id.talaksana.api.text.Refusal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Files that others will look at than who sent them: nothing in them is done by itself, and pictures say no more than they show. */
@Component(service = HarmlessFiles.class)
public final class HarmlessFiles {
    /** Without it there are no files but texts. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Cleaning cleaning;

    @Activate
    public HarmlessFiles() {}

    /** With somebody who cleans files. */
    public HarmlessFiles(Cleaning cleaning) {
        this.cleaning = cleaning;
    }

    /**
     * The file as it may be kept and shown on.
     *
     * @param checked its type is that of its content
     * @throws Refusal when there is no such one
     */
    public Enclosure of(Enclosure checked) {
        Cleaning now = cleaning;
        byte[] content = Enclosures.cleaned(checked, now == null ? null : now::harmless);
        return new Enclosure(checked.name(), checked.mediaType(), content);
    }
}
