package id.talaksana.core.demo;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.applicants.SentTable;
import id.talaksana.core.tables.ApplicantSheet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Applicants of a sample round: their NIK is well-formed and of a region that there is not.
 *
 * @param count how many
 */
record SampleApplicants(PublicService service, int count, LocalDate today) {
    private static final String NOWHERE = "999999";
    private static final int SEATS = 10;

    /** Seats for each track; a service without tracks has one post, which is no formation. */
    List<Formation> formations() {
        return service.tracks().stream()
                .map(track -> new Formation(formation(track.id()), SEATS, "umum", "Contoh", "Contoh " + track.label()))
                .toList();
    }

    private static String formation(String track) {
        return "C-" + track;
    }

    /** All of them as a table with the headings that the service knows. */
    SentTable table() {
        Set<String> formations = formations().stream().map(Formation::id).collect(Collectors.toSet());
        ApplicantSheet sheet = new ApplicantSheet(service, formations, today);
        byte[] table = Stream.concat(
                        Stream.of(sheet.headings()),
                        IntStream.rangeClosed(1, count)
                                .mapToObj(this::applicant)
                                .map(sheet::row))
                .map(row -> row.stream().map(SampleApplicants::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        return new SentTable(() -> new ByteArrayInputStream(table), null, null);
    }

    private static String cell(String value) {
        return value == null ? "" : '"' + value.replace("\"", "\"\"") + '"';
    }

    private Applicant applicant(int i) {
        int tracks = service.tracks().size();
        String track = tracks == 0 ? null : service.tracks().get(i % tracks).id();
        Map<String, String> attributes = new HashMap<>(service.applicant().stream()
                .collect(Collectors.toMap(
                        PublicService.ApplicantAttribute::id,
                        its -> its.values().get(i % its.values().size()).id())));
        attributes.putAll(MadeUpFacts.of(
                service.applicants().fields().stream()
                        .filter(field -> !field.optional())
                        .toList(),
                today));
        return new Applicant(
                0,
                "C-%03d".formatted(i),
                "Pelamar Contoh " + i,
                "%s%02d%02d%02d%04d".formatted(NOWHERE, 1 + i % 28, 1 + i % 12, 70 + i % 30, i),
                track == null ? null : formation(track),
                track,
                false,
                attributes);
    }
}
