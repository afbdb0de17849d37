package id.talaksana.http.api;

import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.Fee;
import id.talaksana.api.definition.Form;
import id.talaksana.api.definition.ProcessingTime;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.ServiceStandard;
import id.talaksana.api.definition.SourceDocument;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepAct;
import id.talaksana.api.definition.step.StepPerformer;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A small definition with every kind of value in it. */
final class Samples {
    private Samples() {}

    static AgencyDefinition definition(String version, String digest) {
        return new AgencyDefinition(
                digest, version, LocalDate.parse("2026-01-01"), agency(), List.of(service(version)), List.of());
    }

    private static Agency agency() {
        return new Agency(
                "kanreg",
                Sourced.stated("Badan Kepegawaian Negara"),
                Sourced.stated("Kantor Regional"),
                List.of(),
                Agency.Kind.REGIONAL_OFFICE,
                null,
                null,
                Sourced.missing("tertulis 00000"),
                null,
                null,
                null,
                new Sourced<>(ZoneId.of("Asia/Jakarta"), Provenance.IMPLIED, null),
                List.of(new Agency.WorkingHours(
                        List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(8, 0),
                        LocalTime.of(16, 0),
                        null,
                        null)),
                List.of(),
                List.of());
    }

    private static PublicService service(String version) {
        return new PublicService(
                "persetujuan-teknis",
                Sourced.stated("Persetujuan Teknis " + version),
                null,
                new SourceDocument(
                        SourceDocument.Kind.SOP,
                        Sourced.stated("12/SOP/2024"),
                        null,
                        null,
                        null,
                        null,
                        Sourced.stated(LocalDate.parse("2024-02-01")),
                        null,
                        null,
                        null,
                        null,
                        null),
                List.of(Sourced.stated("UU 20/2023")),
                null,
                ServiceStandard.NONE,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                Sourced.stated(List.of(requirement())),
                List.of(new Form("usul", null, Sourced.stated("Formulir usul"), null, List.of(), List.of())),
                List.of(new Actor("verifikator", Sourced.stated("Verifikator"), false, false, false, List.of(), null)),
                List.of(),
                false,
                List.of(step()),
                new ProcessingTime("0", null, List.of()),
                new Fee(true, Sourced.stated("Tidak dipungut biaya"), null, null),
                Sourced.missing(null),
                Sourced.stated(List.of()),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static Requirement requirement() {
        return new Requirement(
                "usul",
                null,
                "1",
                Sourced.stated("Surat usul"),
                null,
                null,
                null,
                null,
                null,
                List.of("PDF"),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static Step step() {
        return new Step(
                "verifikasi",
                "1",
                Sourced.stated("Memverifikasi usul"),
                Sourced.stated(List.of(new StepPerformer("verifikator", null))),
                List.of(),
                List.of(),
                List.of(),
                List.of(new StepAct(StepAct.Kind.SIGN_ELECTRONICALLY, List.of())),
                null,
                List.of(),
                Sourced.stated(new Duration(new BigDecimal("10.0"), Duration.Unit.WORKING_DAY)),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(new Step.Call(
                        Step.Call.Point.ELIGIBILITY_RULE,
                        "batas-usia",
                        Map.of("usia", "56"),
                        List.of(new Step.Fact(
                                "nip", "NIP calon", Step.Fact.Kind.NIP, false, List.of(), null, null, List.of())))),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }
}
