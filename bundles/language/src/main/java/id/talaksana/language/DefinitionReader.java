package id.talaksana.language;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.language.ranking.RankingRules;
import id.talaksana.language.rules.CallRules;
import id.talaksana.language.rules.ComplaintRules;
import id.talaksana.language.rules.ConditionRules;
import id.talaksana.language.rules.DanglingNames;
import id.talaksana.language.rules.FieldRules;
import id.talaksana.language.rules.FlowRules;
import id.talaksana.language.rules.ProvenanceRules;
import id.talaksana.language.rules.ReservedNames;
import id.talaksana.language.rules.ServiceRules;
import id.talaksana.language.rules.TransitionRules;
import id.talaksana.language.rules.announcements.AnnouncementRules;
import id.talaksana.language.rules.letters.LetterRules;
import id.talaksana.language.rules.lint.Linter;
import id.talaksana.language.rules.products.AssessmentRules;
import id.talaksana.language.rules.sessions.SessionRules;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Allowance;
import id.talaksana.language.yaml.ContentDigest;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.Located;
import id.talaksana.language.yaml.PublishedSchema;
import id.talaksana.language.yaml.YamlTree;
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
    static final String YAML = ".yaml";

    /** Whether it was accepted before: then schema and rules, which may have become stricter since, are not asked. */
    private final boolean kept;

    private final Findings findings = new Findings();
    private final DefinitionFile file;

    private DefinitionReader(boolean kept) {
        this.kept = kept;
        this.file = new DefinitionFile(kept, new Allowance(), findings);
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
        if (!new DefinitionFiles(sorted, kept, findings).plausible()) {
            return new Inspection(Optional.empty(), findings.inOrder());
        }
        Optional<AgencyFile> agency = Optional.empty();
        List<PublicService> services = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : sorted.entrySet()) {
            if (findings.enough()) {
                break;
            }
            if (file.getKey().equals(AGENCY_FILE)) {
                agency = AgencyFile.read(sorted, this.file);
            } else if (file.getKey().endsWith(YAML)) {
                service(file.getKey(), file.getValue()).ifPresent(services::add);
            }
        }
        if (findings.anyError() || agency.isEmpty() || wrongBetweenFiles(agency.get(), services)) {
            return new Inspection(Optional.empty(), findings.inOrder());
        }
        AgencyFile a = agency.get();
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

    /** What was accepted once is not judged again. */
    private boolean wrongBetweenFiles(AgencyFile a, List<PublicService> services) {
        if (!kept) {
            TransitionRules.check(a.transitions(), services, a.at());
            new ProvenanceRules(a.at()).check("", a.at().tree().root());
            ComplaintRules.check(a.complaintProcedure(), services, a.at());
        }
        return findings.anyError();
    }

    /** The address of these files, in whatever order: SHA-256, in hexadecimal digits. */
    public static String digest(Map<String, byte[]> files) {
        return ContentDigest.of(files);
    }

    private Optional<PublicService> service(String name, byte[] content) {
        Optional<YamlTree> tree = file.tree(name, content, PublishedSchema.SERVICE);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        if (!kept && !ConditionRules.shapes(new Located(name, tree.get(), findings))) {
            DanglingNames.check(new Located(name, tree.get(), findings));
            return Optional.empty();
        }
        ObjectNode root = ((ObjectNode) tree.get().root()).deepCopy();
        root.remove("talaksana");
        root.set("id", root.remove("service"));
        Optional<PublicService> service = file.record(name, tree.get(), "", root, PublicService.class);
        if (service.isPresent() && !kept) {
            check(name, service.get(), new Located(name, tree.get(), findings));
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
        FieldRules.check(service, at);
        if (ConditionRules.check(service, at)) {
            FlowRules.check(service, at);
        } else {
            DanglingNames.ofWays(at);
        }
        CallRules.check(service, at);
        RankingRules.check(service, at);
        AnnouncementRules.check(service, at);
        LetterRules.check(service, at);
        SessionRules.check(service, at);
        AssessmentRules.check(service, at);
        if (!findings.anyError(file)) {
            Linter.check(service, at);
        }
    }
}
