package id.talaksana.http.api;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Draft;
import id.talaksana.api.documents.Models;
import id.talaksana.api.documents.Rendition;
import id.talaksana.api.reading.SourceAccount;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes whatever begins with a number for a list. */
final class FakeModels implements Models {

    @Override
    public Rendition bpmn(AgencyDefinition definition, PublicService service) {
        return new Rendition(
                BPMN,
                "a.bpmn",
                ("<definitions name=\"" + definition.version() + "\"/>").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Rendition json(AgencyDefinition definition, PublicService service) {
        return new Rendition("application/json", "a.json", "{}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Draft draft(String fileName, byte[] content, String agency, String service) {
        if (new String(content, StandardCharsets.UTF_8).startsWith("1.")) {
            return new Draft(
                    "izin",
                    "talaksana: 1\n# RAGU: satu\n",
                    List.of(new Draft.Doubt(2, "RAGU: satu")),
                    List.of(),
                    new SourceAccount(List.of(
                            new SourceAccount.Entry(
                                    1, 1, null, "1. Petugas", SourceAccount.Fate.TAKEN, "petugas", null),
                            new SourceAccount.Entry(
                                    2,
                                    2,
                                    null,
                                    "Lampiran",
                                    SourceAccount.Fate.LEFT_OUT,
                                    null,
                                    new Text("di luar daftar", "outside of the list")))));
        }
        Text text = new Text("Bukan daftar.", "No list.");
        return new Draft(
                null,
                null,
                List.of(),
                List.of(new Diagnostic(Diagnostic.Severity.ERROR, fileName, 1, 1, "unknown-source", text, text, null)),
                SourceAccount.EMPTY);
    }
}
