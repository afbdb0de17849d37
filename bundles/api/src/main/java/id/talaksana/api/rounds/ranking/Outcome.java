package id.talaksana.api.rounds.ranking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a ranking came to. It has one text, whoever worked it out and in whatever order the applicants came.
 *
 * @param formations by their ids
 * @param applicants by formation, then rank, those without one last, then by the applicant's id
 */
public record Outcome(List<FormationOutcome> formations, List<ApplicantOutcome> applicants) {
    private static final Comparator<ApplicantOutcome> CANONICAL = Comparator.comparing(
                    (ApplicantOutcome one) -> one.applicant().formation())
            .thenComparing(one -> one.rank() == 0 ? Integer.MAX_VALUE : one.rank())
            .thenComparing(one -> one.applicant().id());

    public Outcome {
        formations = formations.stream()
                .sorted(Comparator.comparing(FormationOutcome::formation))
                .toList();
        ArrayList<ApplicantOutcome> sorted = new ArrayList<>(applicants);
        sorted.sort(CANONICAL);
        applicants = List.copyOf(sorted);
    }

    /** The canonical text, line by line: a formation, or an applicant with formation, rank, exact score, code and seat. */
    public void lines(Consumer<String> reader) {
        for (FormationOutcome each : formations) {
            reader.accept("F\t" + each.formation() + "\t" + each.taken() + "\t" + (each.held() ? "held" : "-"));
        }
        for (ApplicantOutcome each : applicants) {
            reader.accept("A\t" + each.applicant().formation() + "\t" + each.rank() + "\t"
                    + each.applicant().id() + "\t" + orDash(each.score()) + "\t" + each.code() + "\t"
                    + orDash(each.placed()));
        }
    }

    /** SHA-256 of the canonical text, hexadecimal. */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines(line -> {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object orDash(Object value) {
        return value == null ? "-" : value;
    }
}
