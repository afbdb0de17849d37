package id.talaksana.api.catalogue;

import id.talaksana.api.definition.Agency.WorkingHours;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.ComplaintProcedure;
import id.talaksana.api.survey.Questionnaire;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** The language in which definitions are written, and what holds where they say nothing. Safe for several threads. */
@ProviderType
public interface DefinitionLanguage {

    /**
     * Reads the files of a definition completely: YAML, schema, rules, linter.
     *
     * @param files content by file name
     * @return all findings, and the definition when none of them is an error
     */
    Catalogue.Inspection read(Map<String, byte[]> files);

    /**
     * Reads files that were accepted once, though rules may have become stricter since: what began under them goes on.
     *
     * @param files content by file name
     * @return the definition; none, and why, only when they cannot be read at all
     */
    Catalogue.Inspection readKept(Map<String, byte[]> files);

    /** The address of these files, in whatever order: SHA-256, in hexadecimal digits. */
    String digest(Map<String, byte[]> files);

    /** What differs in meaning from one definition of an agency to another. */
    List<Difference> differences(AgencyDefinition before, AgencyDefinition after);

    /** The complaint procedure of an agency whose definition has none of its own, as in effect on a day. */
    ComplaintProcedure generalComplaintProcedure(LocalDate day);

    /** The working hours of an agency whose definition says none of its own, as in effect on a day. */
    List<WorkingHours> generalOfficeHours(LocalDate day);

    /** The survey that those who were served are asked to fill in, as in effect on a day. */
    Questionnaire satisfactionSurvey(LocalDate day);
}
