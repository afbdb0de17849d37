package id.talaksana.api.documents;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Form;
import id.talaksana.api.definition.PublicService;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The papers of a service, drawn from the definition that runs. Equal definitions give equal bytes: a rendition may be
 * kept under the definition's digest.
 */
@ProviderType
public interface Papers {

    /**
     * The SOP in the form of PermenPAN-RB 35/2012, whatever kind of document the service was taken from; what that
     * document does not have stays empty.
     *
     * @param service one of the definition's services
     */
    Rendition sop(AgencyDefinition definition, PublicService service, Rendition.Kind kind);

    /**
     * The SOP's drawing with a word beside each of some steps, such as where a case stands. It is drawn each time, since that
     * changes.
     *
     * @param beside what is said of a step, by its id
     * @param now ids of the steps that stand out
     */
    Rendition standing(AgencyDefinition definition, PublicService service, Map<String, String> beside, Set<String> now);

    /**
     * The service standard with its 14 components (PermenPAN-RB 15/2014); what the document leaves open is shown as open.
     *
     * @param service one of the definition's services
     * @param kind HTML or PDF
     * @throws IllegalArgumentException for SVG, since there is nothing to draw
     */
    Rendition standard(AgencyDefinition definition, PublicService service, Rendition.Kind kind);

    /**
     * A form as PDF that can be filled in.
     *
     * @param service one of the definition's services
     * @param form one of the service's forms
     */
    Rendition form(AgencyDefinition definition, PublicService service, Form form);

    /** A letter as PDF, with the places for those who sign it. It is drawn each time, since it changes. */
    Rendition letter(AgencyDefinition definition, LetterPaper letter);

    /** A released announcement as PDF. */
    Rendition announcement(AgencyDefinition definition, AnnouncementPaper announcement);
}
