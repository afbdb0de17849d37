package id.talaksana.api.rounds;

import java.util.List;

/**
 * A page of applicants, in the order of their numbers.
 *
 * @param next after which number the next page begins; null: this is the last one
 */
public record ApplicantPage(List<Judged> applicants, Integer next) {
    public ApplicantPage {
        applicants = List.copyOf(applicants);
    }
}
