package id.talaksana.language.comparison;

import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.catalogue.Difference.Change;
import id.talaksana.api.catalogue.Difference.Part;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import java.util.List;
import java.util.Map;

/**
 * Compares two definitions by what they mean: ids connect what was with what is, and what a reader would read in the same
 * words is no difference. Notes on the reading of a document are not compared.
 */
public final class Comparison {
    private final Differences differences = new Differences();

    private Comparison() {}

    /** What differs, in the order of the document. */
    public static List<Difference> of(AgencyDefinition before, AgencyDefinition after) {
        Comparison comparison = new Comparison();
        comparison.agency(before.agency(), after.agency());
        comparison.differences.differs(
                Part.AGENCY, "brand", AgencyInWords.brand(before.brand()), AgencyInWords.brand(after.brand()));
        comparison.differences.differs(
                Part.COMPLAINT_PROCEDURE,
                null,
                AgencyInWords.complaints(before.complaintProcedure()),
                AgencyInWords.complaints(after.complaintProcedure()));
        comparison.services(before.services(), after.services());
        return comparison.differences.all();
    }

    private void agency(Agency before, Agency after) {
        differences.differs(Part.AGENCY, "name", before.name(), after.name());
        differences.differs(Part.AGENCY, "unit", before.unit(), after.unit());
        differences.differs(Part.AGENCY, "address", before.address(), after.address());
        differences.differs(Part.AGENCY, "phone", before.phone(), after.phone());
        differences.differs(Part.AGENCY, "fax", before.fax(), after.fax());
        differences.differs(Part.AGENCY, "website", before.website(), after.website());
        differences.differs(Part.AGENCY, "email", before.email(), after.email());
        differences.differs(
                Part.AGENCY,
                "working-hours",
                AgencyInWords.hours(before.workingHours()),
                AgencyInWords.hours(after.workingHours()));
        differences.differs(
                Part.AGENCY,
                "numbering",
                AgencyInWords.numbering(before.numbering()),
                AgencyInWords.numbering(after.numbering()));
    }

    private void services(List<PublicService> before, List<PublicService> after) {
        Map<String, PublicService> old = Differences.byId(before, PublicService::id);
        Map<String, PublicService> now = Differences.byId(after, PublicService::id);
        old.forEach((id, was) -> {
            if (!now.containsKey(id)) {
                differences.in(id);
                differences.add(Part.SERVICE, Change.REMOVED, id, was.title().value(), InWords.of(was.title()), null);
            }
        });
        now.forEach((id, is) -> {
            differences.in(id);
            if (old.containsKey(id)) {
                new ServiceComparison(differences).compare(old.get(id), is);
            } else {
                differences.add(Part.SERVICE, Change.ADDED, id, is.title().value(), null, InWords.of(is.title()));
            }
        });
    }
}
