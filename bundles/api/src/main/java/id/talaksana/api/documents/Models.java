package id.talaksana.api.documents;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import org.osgi.annotation.versioning.ProviderType;

/** Procedures as models of other tools: out of a definition, and into a draft of one. */
@ProviderType
public interface Models {
    /** The media type of BPMN 2.0 (OMG formal/2013-12-09). */
    String BPMN = "application/bpmn+xml";

    /** The largest source of a draft, in bytes. */
    int MAX_SOURCE = 1 << 20;

    /**
     * The procedure as BPMN 2.0 with lanes and a drawing. Equal definitions give equal bytes.
     *
     * @param service one of the definition's services
     */
    Rendition bpmn(AgencyDefinition definition, PublicService service);

    /**
     * The service as JSON in the words of the definition language. JSON is YAML: the same file can stand in a definition's
     * folder and says the same there.
     *
     * @param service one of the definition's services
     */
    Rendition json(AgencyDefinition definition, PublicService service);

    /**
     * Drafts a service's file of the definition language from a BPMN file, a numbered list, or a table with the columns of
     * an SOP (PermenPAN-RB 35/2012): tab-separated, CSV, or with bars. Nothing is invented: what the source does not say
     * is left out or marked.
     *
     * @param fileName what the source is called, for messages; may be null
     * @param content the source, at most {@link #MAX_SOURCE} bytes
     * @param agency id of the agency that the draft is for; null when it is not known yet
     * @param service id of the service; null: it is taken from the source's title
     */
    Draft draft(String fileName, byte[] content, String agency, String service);
}
