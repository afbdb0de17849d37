package id.talaksana.language;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.Brand;
import id.talaksana.api.definition.ComplaintProcedure;
import id.talaksana.api.definition.Transition;
import id.talaksana.language.rules.brand.BrandRules;
import id.talaksana.language.rules.ReservedNames;
import id.talaksana.language.rules.announcements.NumberingRules;
import id.talaksana.language.rules.lint.Linter;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.Located;
import id.talaksana.language.yaml.PublishedSchema;
import id.talaksana.language.yaml.YamlTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a definition's first file says of the agency as a whole, and where in the file. */
record AgencyFile(
        String version,
        LocalDate effectiveFrom,
        Agency agency,
        List<Transition> transitions,
        ComplaintProcedure complaintProcedure,
        Brand brand,
        Located at) {
    static Optional<AgencyFile> read(Map<String, byte[]> files, DefinitionFile file) {
        Optional<YamlTree> tree = file.tree(
                DefinitionReader.AGENCY_FILE, files.get(DefinitionReader.AGENCY_FILE), PublishedSchema.AGENCY);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode root = ((ObjectNode) tree.get().root()).deepCopy();
        root.remove("talaksana");
        String version = root.path("version").asText();
        root.remove("version");
        root.set("id", root.remove("agency"));
        LocalDate effectiveFrom =
                part(file, tree.get(), root, "effectiveFrom", LocalDate.class).orElse(null);
        List<Transition> transitions = part(file, tree.get(), root, "transition", Transition[].class)
                .map(List::of)
                .orElse(List.of());
        ComplaintProcedure complaints = part(file, tree.get(), root, "complaintProcedure", ComplaintProcedure.class)
                .orElse(null);
        Located at = new Located(DefinitionReader.AGENCY_FILE, tree.get(), file.findings());
        Brand brand = BrandRules.check(
                root.remove("brand"),
                files,
                file.kept() ? new Located(DefinitionReader.AGENCY_FILE, tree.get(), new Findings()) : at);
        Optional<Agency> agency = file.record(DefinitionReader.AGENCY_FILE, tree.get(), "", root, Agency.class);
        if (agency.isEmpty() || file.findings().anyError(DefinitionReader.AGENCY_FILE)) {
            return Optional.empty();
        }
        if (!file.kept()) {
            ReservedNames.checkAgency(agency.get().id(), at);
            NumberingRules.check(agency.get().numbering(), at);
            Linter.check(agency.get(), at);
        }
        return Optional.of(new AgencyFile(version, effectiveFrom, agency.get(), transitions, complaints, brand, at));
    }

    /** Takes a part out of the agency's file; empty when it is not there, or cannot be understood. */
    private static <T> Optional<T> part(
            DefinitionFile file, YamlTree tree, ObjectNode root, String key, Class<T> type) {
        return root.has(key)
                ? file.record(DefinitionReader.AGENCY_FILE, tree, "/" + key, root.remove(key), type)
                : Optional.empty();
    }
}
