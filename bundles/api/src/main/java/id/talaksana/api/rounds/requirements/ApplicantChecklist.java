package id.talaksana.api.rounds.requirements;

import java.util.List;

/**
 * What one applicant has to meet, in the definition's order.
 *
 * @param items those requirements that apply to the applicant
 */
public record ApplicantChecklist(String registration, String name, List<Item> items) {
    public ApplicantChecklist {
        items = List.copyOf(items);
    }

    /**
     * One requirement.
     *
     * @param requirement its id
     * @param number as printed; may be null
     * @param text as printed; null where it cannot be read
     * @param dueAt id of the step by which it is due; null: from the beginning
     * @param mark what was found; null: nothing yet
     */
    public record Item(String requirement, String number, String text, String dueAt, RequirementMark mark) {}
}
