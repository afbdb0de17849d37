package id.talaksana.api.extension;

import id.talaksana.api.definition.Step.Call.Point;
import id.talaksana.api.text.Diagnostic.Text;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What waits for an extension to be mended. */
@ProviderType
public interface Waiting {
    /** Most steps that are told of; of more the oldest are left out. */
    int MAX_STEPS = 200;

    /**
     * Steps that an officer wanted to complete and whose extension failed, oldest first. Each goes from the list when its
     * extension is installed, changed or started anew, or the case went on; a restart forgets them all.
     */
    List<WaitingStep> steps();

    /** Calls in definitions that agencies have in use now, for which no extension is there. */
    List<AbsentExtension> absent();

    /**
     * A step that waits.
     *
     * @param name the extension's name
     * @param reason what was wrong, with its remedy
     * @param since when it failed first
     */
    record WaitingStep(
            String agency, String caseId, String step, Point point, String name, Text reason, Instant since) {}

    /** A step of an agency's service that will wait, since nobody offers the extension that it calls. */
    record AbsentExtension(String agency, String service, String step, Point point, String name) {}
}
