package id.talaksana.api.survey;

import id.talaksana.api.text.Diagnostic.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked in a survey, and what comes of the answers.
 *
 * @param basis the regulation
 * @param elements what is asked about (unsur), in order; all weigh the same
 * @param grades the best first
 */
public record Questionnaire(String basis, List<Element> elements, List<Grade> grades) {
    /** The highest value of an answer; the lowest is 1. */
    public static final int BEST = 4;
    /** The index of somebody who gave every element 1. */
    private static final int SCALE = 25;

    public Questionnaire {
        elements = List.copyOf(elements);
        grades = List.copyOf(grades);
    }

    /** The element with this id. */
    public Optional<Element> element(String id) {
        return elements.stream().filter(element -> element.id().equals(id)).findFirst();
    }

    /** The index (IKM), 25 to 100, of the mean answer to each element. */
    public double index(Map<String, Double> means) {
        double sum = elements.stream()
                .mapToDouble(element -> means.getOrDefault(element.id(), 0.0))
                .sum();
        return SCALE * sum / elements.size();
    }

    /** The grade (mutu pelayanan) of an index, which is rounded to hundredths before. */
    public Grade grade(double index) {
        double rounded = Math.round(index * 100) / 100.0;
        return grades.stream()
                .filter(grade -> rounded >= grade.from())
                .findFirst()
                .orElse(grades.get(grades.size() - 1));
    }

    /**
     * What is asked about.
     *
     * @param answers their words, the worst first: the first is worth 1
     */
    public record Element(String id, Text name, Text question, List<Text> answers) {
        public Element {
            answers = List.copyOf(answers);
        }
    }

    /**
     * A grade.
     *
     * @param letter such as A
     * @param from the least index that has it
     */
    public record Grade(String letter, Text name, double from) {}
}
