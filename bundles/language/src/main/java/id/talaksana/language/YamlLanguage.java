package id.talaksana.language;

import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.definition.Agency.WorkingHours;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.ComplaintProcedure;
import id.talaksana.api.survey.Questionnaire;
import id.talaksana.language.comparison.Comparison;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** Definitions in YAML. Stateless. */
@Component
public final class YamlLanguage implements DefinitionLanguage {

    @Override
    public Catalogue.Inspection read(Map<String, byte[]> files) {
        return DefinitionReader.read(files);
    }

    @Override
    public Catalogue.Inspection readKept(Map<String, byte[]> files) {
        return DefinitionReader.readKept(files);
    }

    @Override
    public String digest(Map<String, byte[]> files) {
        return DefinitionReader.digest(files);
    }

    @Override
    public List<Difference> differences(AgencyDefinition before, AgencyDefinition after) {
        return Comparison.of(before, after);
    }

    @Override
    public ComplaintProcedure generalComplaintProcedure(LocalDate day) {
        return GeneralComplaintProcedures.on(day);
    }

    @Override
    public List<WorkingHours> generalOfficeHours(LocalDate day) {
        return GeneralOfficeHours.on(day);
    }

    @Override
    public Questionnaire satisfactionSurvey(LocalDate day) {
        return SatisfactionSurveys.on(day);
    }
}
