package id.talaksana.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Brand;
import id.talaksana.api.definition.ComplaintProcedure;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Transition;
import id.talaksana.language.rules.BrandRules;
import id.talaksana.language.rules.CallRules;
import id.talaksana.language.rules.ComplaintRules;
import id.talaksana.language.rules.FlowRules;
import id.talaksana.language.rules.Linter;
import id.talaksana.language.rules.ReservedNames;
import id.talaksana.language.rules.ServiceRules;
import id.talaksana.language.rules.TransitionRules;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Allowance;
import id.talaksana.language.yaml.ContentDigest;
import id.talaksana.language.yaml.DefinitionJson;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.Located;
import id.talaksana.language.yaml.PublishedSchema;
import id.talaksana.language.yaml.YamlReader;
import id.talaksana.language.yaml.YamlTree;
import id.talaksana.language.yaml.YamlTree.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a definition completely before anybody uses any of it: YAML, published schema, records, rules, linter. Stateless
 * and safe for use by several threads.
 */
public final class DefinitionReader {
    public static final String AGENCY_FILE = "agency.yaml";
    private static final String YAML = ".yaml";
    private static final int MAX_FILES = 200;
    private static final int MAX_TOTAL = 8 << 20;

    /** Whether it was accepted before: then schema and rules, which may have become stricter since, are not asked. */
    private final boolean kept;

    private final Findings findings = new Findings();
    private final Allowance allowance = new Allowance();

    private DefinitionReader(boolean kept) {
        this.kept = kept;
    }

    /**
     * Reads the files of a definition.
     *
     * @param files content by file name
     * @return all findings, and the definition when none of them is an error
     */
    public static Inspection read(Map<String, byte[]> files) {
        return new DefinitionReader(false).inspect(files);
    }

    /**
     * Reads the files of a definition that was accepted once.
     *
     * @param files content by file name
     * @return the definition, without what is not known any more; no definition, and why, when it cannot be read at all
     */
    public static Inspection readKept(Map<String, byte[]> files) {
        Inspection asNew = read(files);
        return asNew.definition().isPresent() ? asNew : new DefinitionReader(true).inspect(files);
    }

    private Inspection inspect(Map<String, byte[]> files) {
        Map<String, byte[]> sorted = new TreeMap<>(files);
        if (!plausible(sorted)) {
            return new Inspection(Optional.empty(), findings.inOrder());
        }
        Optional<AgencyFile> agency = Optional.empty();
        List<PublicService> services = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : sorted.entrySet()) {
            if (findings.enough()) {
                break;
            }
            if (file.getKey().equals(AGENCY_FILE)) {
                agency = agency(sorted);
            } else if (file.getKey().endsWith(YAML)) {
                service(file.getKey(), file.getValue()).ifPresent(services::add);
            }
        }
        if (findings.anyError() || agency.isEmpty()) {
            return new Inspection(Optional.empty(), findings.inOrder());
        }
        AgencyFile a = agency.get();
        if (!kept) {
            TransitionRules.check(a.transitions(), services, a.at());
            ComplaintRules.check(a.complaintProcedure(), services, a.at());
        }
        if (findings.anyError()) {
            return new Inspection(Optional.empty(), findings.inOrder());
        }
        return new Inspection(
                Optional.of(new AgencyDefinition(
                        ContentDigest.of(sorted),
                        a.version(),
                        a.effectiveFrom(),
                        a.agency(),
                        services,
                        a.transitions(),
                        a.complaintProcedure(),
                        a.brand())),
                findings.inOrder());
    }

    /** The address of these files, in whatever order: SHA-256, in hexadecimal digits. */
    public static String digest(Map<String, byte[]> files) {
        return ContentDigest.of(files);
    }

    private record AgencyFile(
            String version,
            LocalDate effectiveFrom,
            Agency agency,
            List<Transition> transitions,
            ComplaintProcedure complaintProcedure,
            Brand brand,
            Located at) {}

    private boolean plausible(Map<String, byte[]> files) {
        if (!files.containsKey(AGENCY_FILE)) {
            findings.error(
                    AGENCY_FILE,
                    Place.FILE,
                    "no-agency",
                    LanguageWords.text("there-is-no-agency-yaml"),
                    LanguageWords.text("add-agency-yaml-to-the-definitions"));
        } else if (files.keySet().stream().filter(name -> name.endsWith(YAML)).count() == 1) {
            findings.error(
                    AGENCY_FILE,
                    Place.FILE,
                    "no-service",
                    LanguageWords.text("there-is-no-service"),
                    LanguageWords.text("add-service-yaml-beside-agency-yaml"));
        }
        for (String name : kept ? List.<String>of() : files.keySet()) {
            if (!name.matches("[a-z][a-z0-9-]{0,59}\\.(yaml|svg|png)")) {
                findings.error(
                        name,
                        Place.FILE,
                        "file-name",
                        LanguageWords.text("the-file-name-is-not-allowed"),
                        LanguageWords.text("use-service-yaml-svg-or-png"));
            }
        }
        long total = files.values().stream().mapToLong(b -> b.length).sum();
        if (!kept && (files.size() > MAX_FILES || total > MAX_TOTAL)) {
            findings.error(
                    AGENCY_FILE,
                    Place.FILE,
                    "too-large",
                    LanguageWords.text("the-definition-exceeds-200-files"),
                    LanguageWords.text("split-the-services"));
        }
        return !findings.anyError();
    }

    private Optional<AgencyFile> agency(Map<String, byte[]> files) {
        Optional<YamlTree> tree = checked(AGENCY_FILE, files.get(AGENCY_FILE), PublishedSchema.AGENCY);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode root = ((ObjectNode) tree.get().root()).deepCopy();
        root.remove("talaksana");
        String version = root.path("version").asText();
        root.remove("version");
        root.set("id", root.remove("agency"));
        LocalDate effectiveFrom =
                part(tree.get(), root, "effectiveFrom", LocalDate.class).orElse(null);
        List<Transition> transitions = part(tree.get(), root, "transition", Transition[].class)
                .map(List::of)
                .orElse(List.of());
        ComplaintProcedure complaints = part(tree.get(), root, "complaintProcedure", ComplaintProcedure.class)
                .orElse(null);
        Located at = new Located(AGENCY_FILE, tree.get(), findings);
        Brand brand = BrandRules.check(
                root.remove("brand"), files, kept ? new Located(AGENCY_FILE, tree.get(), new Findings()) : at);
        Optional<Agency> agency = bind(AGENCY_FILE, tree.get(), "", root, Agency.class);
        if (agency.isEmpty() || findings.anyError(AGENCY_FILE)) {
            return Optional.empty();
        }
        if (!kept) {
            ReservedNames.checkAgency(agency.get().id(), at);
            Linter.check(agency.get(), at);
        }
        return Optional.of(new AgencyFile(version, effectiveFrom, agency.get(), transitions, complaints, brand, at));
    }

    /** Takes a part out of the agency's file; empty when it is not there, or cannot be understood. */
    private <T> Optional<T> part(YamlTree tree, ObjectNode root, String key, Class<T> type) {
        return root.has(key) ? bind(AGENCY_FILE, tree, "/" + key, root.remove(key), type) : Optional.empty();
    }

    private Optional<PublicService> service(String file, byte[] content) {
        Optional<YamlTree> tree = checked(file, content, PublishedSchema.SERVICE);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode root = ((ObjectNode) tree.get().root()).deepCopy();
        root.remove("talaksana");
        root.set("id", root.remove("service"));
        Optional<PublicService> service = bind(file, tree.get(), "", root, PublicService.class);
        if (service.isPresent() && !kept) {
            check(file, service.get(), new Located(file, tree.get(), findings));
        }
        return service;
    }

    private void check(String file, PublicService service, Located at) {
        if (!file.equals(service.id() + ".yaml")) {
            at.error(
                    "/service",
                    "file-name",
                    LanguageWords.text("the-services-id-differs"),
                    LanguageWords.text("rename-the-file-to-yaml", service.id()));
        }
        ReservedNames.checkService(service.id(), at);
        ServiceRules.check(service, at);
        FlowRules.check(service, at);
        CallRules.check(service, at);
        if (!findings.anyError(file)) {
            Linter.check(service, at);
        }
    }

    private Optional<YamlTree> checked(String file, byte[] content, PublishedSchema schema) {
        Optional<YamlTree> tree = YamlReader.read(file, content, allowance, findings);
        tree.filter(t -> !kept || !t.root().isObject()).ifPresent(t -> schema.check(file, t, findings));
        return findings.anyError(file) ? Optional.empty() : tree;
    }

    private <T> Optional<T> bind(
            String file, YamlTree tree, String pointer, com.fasterxml.jackson.databind.JsonNode node, Class<T> type) {
        try {
            return Optional.of((kept ? DefinitionJson.FORGIVING : DefinitionJson.MAPPER).treeToValue(node, type));
        } catch (JsonProcessingException e) {
            findings.error(
                    file,
                    tree.of(pointer + pointer(e)),
                    "wrong-value",
                    LanguageWords.text("this-value-has-no-meaning", said(node, e)),
                    LanguageWords.text("check-the-date-hour-or-number"));
            return Optional.empty();
        }
    }

    private static String pointer(JsonProcessingException e) {
        StringBuilder pointer = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
            }
        }
        return pointer.toString();
    }

    private static String said(com.fasterxml.jackson.databind.JsonNode node, JsonProcessingException e) {
        com.fasterxml.jackson.databind.JsonNode at = node.at(pointer(e));
        return at.isValueNode() ? "\"" + at.asText() + "\"" : e.getOriginalMessage();
    }
}
