package id.talaksana.http.kit.request;

import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.api.archive.DefinitionArchive.Reading;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemException;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.words.HttpWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads definitions that are sent; what is wrong with one is told completely, each finding with its place. */
public final class Uploads {
    private static final String VERSION_TAKEN = "version-taken";

    public static final Problem TOO_LARGE =
            Problem.of(ProblemType.TOO_LARGE, HttpWords.text("a-definitions-archive", DefinitionArchive.MAX_ARCHIVE));

    private Uploads() {}

    /** A ZIP that is sent, with its files and what became of each. */
    public static Reading read(byte[] zip) {
        Reading reading = DefinitionArchive.read("body", zip);
        if (!reading.isSound()) {
            throw refused(reading.errors());
        }
        return reading;
    }

    /** The definition that was read, when it is one of this agency and without error. */
    public static AgencyDefinition accepted(String agency, Map<String, byte[]> files, Inspection inspection) {
        AgencyDefinition definition = inspection.definition().orElseThrow(() -> refused(inspection.diagnostics()));
        if (!definition.agency().id().equals(agency)) {
            throw refused(List.of(wrongAgency(agency, definition.agency().id(), files.get("agency.yaml"))));
        }
        return definition;
    }

    private static ProblemException refused(List<Diagnostic> findings) {
        boolean taken = findings.stream().anyMatch(d -> d.rule().equals(VERSION_TAKEN));
        long errors = findings.stream().filter(Diagnostic::isError).count();
        return Problem.of(
                        taken ? ProblemType.CONFLICT : ProblemType.INVALID,
                        errors == 1
                                ? HttpWords.text("this-definition-is-refused-for-one")
                                : HttpWords.text("this-definition-is-refused", errors))
                .finding(findings)
                .exception();
    }

    private static Diagnostic wrongAgency(String agency, String inFile, byte[] content) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        int line = 1;
        while (line < lines.size() && !lines.get(line - 1).startsWith("agency:")) {
            line++;
        }
        return new Diagnostic(
                Diagnostic.Severity.ERROR,
                "agency.yaml",
                line,
                1,
                "wrong-agency",
                HttpWords.text("this-definition", inFile, agency),
                HttpWords.text("make-the-agency-ids-agree"),
                null);
    }
}
