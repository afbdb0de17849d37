package id.talaksana.core.demo;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.ApplicantAttribute;
import id.talaksana.api.definition.PublicService.Track;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.core.tables.ApplicantSheet;
import id.talaksana.core.tables.FormationSheet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People who are nobody, in the tables that a service takes; each value of each attribute has somebody. Their NIK is well-formed
 * and of a region that there is not.
 *
 * @param tracks that the round follows; empty: all
 * @param count how many apply
 */
public record InventedApplicants(PublicService service, Set<String> tracks, LocalDate today, int count) {
    private static final List<String> SEATS = List.of("F-1", "F-2");
    private static final int SEATS_OF_EACH = 6;
    private static final String SEPARATOR = ";";

    /** Whether its seats are counted. */
    public boolean haveSeats() {
        return service.steps().stream().anyMatch(step -> !step.ranking().isEmpty());
    }

    /** The seats, as CSV. */
    public byte[] seats() {
        Map<String, String> further = MadeUpFacts.of(service.formations().fields(), today);
        List<String> fields =
                service.formations().fields().stream().map(field -> field.id()).toList();
        List<String> headings = new FormationSheet(service, today).headings();
        List<List<String>> rows = new ArrayList<>(List.of(headings));
        for (String seat : SEATS) {
            List<String> row =
                    new ArrayList<>(List.of(seat, String.valueOf(SEATS_OF_EACH), "umum", "Kantor", "Jabatan " + seat));
            fields.forEach(field -> row.add(further.get(field)));
            rows.add(row.subList(0, headings.size()));
        }
        return csv(rows);
    }

    /** The applicants, as CSV. */
    public byte[] table() {
        Set<String> seats = haveSeats() ? Set.copyOf(SEATS) : Set.of();
        ApplicantSheet sheet = new ApplicantSheet(service, seats, today);
        List<List<String>> rows = new ArrayList<>(List.of(sheet.headings()));
        for (int number = 1; number <= count; number++) {
            rows.add(sheet.row(applicant(number)));
        }
        return csv(rows);
    }

    private Applicant applicant(int number) {
        Map<String, String> attributes = attributes(number);
        List<Track> followed = followed();
        return new Applicant(
                number,
                registration(number),
                "Pelamar " + number,
                String.format("99999901017%05d", number),
                "pelamar-" + number + "@contoh.example",
                haveSeats() ? SEATS.get(number % SEATS.size()) : null,
                followed.isEmpty()
                        ? null
                        : followed.get(number / 2 % followed.size()).id(),
                false,
                attributes);
    }

    private Map<String, String> attributes(int number) {
        Map<String, String> attributes = MadeUpFacts.of(service.applicants().fields(), today);
        for (ApplicantAttribute attribute : service.applicant()) {
            int value = number % attribute.values().size();
            attributes.put(attribute.id(), attribute.values().get(value).id());
        }
        return attributes;
    }

    private List<Track> followed() {
        return service.tracks().stream()
                .filter(track -> tracks.isEmpty() || tracks.contains(track.id()))
                .toList();
    }

    static String registration(int number) {
        return String.format("A-%02d", number);
    }

    private static byte[] csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(cell -> cell == null ? "" : cell).collect(Collectors.joining(SEPARATOR)))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
