package id.talaksana.api.definition;

import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.condition.Declared;
import id.talaksana.api.condition.Golongan;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.definition.step.StepPlace;
import id.talaksana.api.definition.step.StepQuality;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.text.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A service (layanan) with its standard and its procedure, as one document publishes it.
 *
 * @param id lower-case slug, unique within the agency; also the name of its file
 * @param title what the document calls it
 * @param subject what a case of it is about, in a few words; may be null
 * @param document the document that it was taken from
 * @param legalBasis dasar hukum, in the document's order
 * @param sop identity block of PermenPAN-RB 35/2012; null when the document is no SOP
 * @param standard those of the 14 components of PermenPAN-RB 15/2014 that are plain text
 * @param positions posts to be filled, for a selection
 * @param applicant attributes of an applicant on which the way of a case and its requirements depend
 * @param fields data of a case that are asked for when it is opened
 * @param applicants how those who apply in a round stand in tables of its source, and what is known of each; never null
 * @param formations the same of the seats of a round; never null
 * @param intake where a case of it begins, if the document says so; null: here
 * @param requirements persyaratan; without value when the document's list is unreadable, empty when it has none
 * @param forms forms to be filled in
 * @param actors pelaksana, and the outside parties that steps name
 * @param tracks kinds of subject with steps of their own, such as CPNS and PPPK; empty when there is one kind
 * @param exclusiveTracks whether a case follows exactly one of the tracks; else one that names none follows all of them
 * @param steps sistem, mekanisme, dan prosedur: at least one, in the document's order
 * @param processingTime waktu penyelesaian; null when the document has no such part
 * @param fee biaya/tarif; null when the document has no such part
 * @param products produk pelayanan; without value when unreadable
 * @param complaints pengaduan; empty when the document names no channel
 * @param objections the service's rule on sanggah; null when only steps speak of it or none does
 * @param provisions further rules of the document, numbered as there
 * @param notes remarks on the document itself, such as damage
 * @param letters what letters are made in its steps, by the agency's own words
 */
public record PublicService(
        String id,
        Sourced<String> title,
        Sourced<String> subject,
        SourceDocument document,
        List<Sourced<String>> legalBasis,
        SopIdentity sop,
        ServiceStandard standard,
        List<Position> positions,
        List<ApplicantAttribute> applicant,
        List<Step.Fact> fields,
        SourceTable applicants,
        SourceTable formations,
        Intake intake,
        Sourced<List<Requirement>> requirements,
        List<Form> forms,
        List<Actor> actors,
        List<Track> tracks,
        boolean exclusiveTracks,
        List<Step> steps,
        ProcessingTime processingTime,
        Fee fee,
        Sourced<List<Product>> products,
        Sourced<List<ComplaintChannel>> complaints,
        ObjectionRule objections,
        List<Provision> provisions,
        List<Sourced<String>> notes,
        List<LetterTemplate> letters) {
    public PublicService {
        legalBasis = Lists.copy(legalBasis);
        standard = standard == null ? ServiceStandard.NONE : standard;
        positions = Lists.copy(positions);
        applicant = Lists.copy(applicant);
        fields = Lists.copy(fields);
        applicants = applicants == null ? SourceTable.PLAIN : applicants;
        formations = formations == null ? SourceTable.PLAIN : formations;
        forms = Lists.copy(forms);
        actors = Lists.copy(actors);
        tracks = Lists.copy(tracks);
        steps = Lists.copy(steps);
        provisions = Lists.copy(provisions);
        notes = Lists.copy(notes);
        letters = Lists.copy(letters);
    }

    /** The system or office elsewhere where one applies; null: one applies here. */
    public StepPlace intakeAt() {
        return intake == null ? null : intake.at();
    }

    /** How many must apply in a round; null: one does not count them. Older definitions say it with the rule of a ranking. */
    public Minimum minimum() {
        return Stream.concat(
                        Stream.ofNullable(intake).map(Intake::minimumApplicants),
                        steps.stream().flatMap(step -> step.ranking().stream()).map(Minimum::saidWith))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The letter's template with this id. */
    public Optional<LetterTemplate> letter(String letterId) {
        return letters.stream().filter(letter -> letter.id().equals(letterId)).findFirst();
    }

    /** Templates of the letters that are drafted in a step. */
    public List<LetterTemplate> lettersOf(Step step) {
        return letters.stream()
                .filter(letter -> letter.step().equals(step.id()))
                .toList();
    }

    /** The step to whose sessions a letter summons; empty: to none. */
    public Optional<Step> summonedBy(LetterTemplate letter) {
        return steps.stream()
                .filter(step -> step.sessions() != null
                        && letter.id().equals(step.sessions().summons()))
                .findFirst();
    }

    /** The step with this id. */
    public Optional<Step> step(String stepId) {
        for (Step step : steps) {
            if (step.id().equals(stepId)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /**
     * The steps whose outcomes are objected to in a step: those up to it that decide on single applicants, and whose outcomes
     * could not be objected to before; in the document's order.
     */
    public List<Step> objectedSteps(Step period) {
        List<Step> found = new ArrayList<>();
        for (Step step : steps) {
            if (step.decision() != null && step.decision().of() == Requirement.Of.APPLICANT) {
                found.add(step);
            }
            if (step.id().equals(period.id())) {
                return List.copyOf(found);
            } else if (step.objection() != null) {
                found.clear();
            }
        }
        return List.of();
    }

    /** The actor with this id. */
    public Optional<Actor> actor(String actorId) {
        for (Actor actor : actors) {
            if (actor.id().equals(actorId)) {
                return Optional.of(actor);
            }
        }
        return Optional.empty();
    }

    /** What conditions on a case may be about. */
    public Declared declared() {
        return declared(fields);
    }

    /** What conditions on a single applicant of a round may be about. */
    public Declared declaredOfApplicants() {
        return declared(
                Stream.concat(fields.stream(), applicants.fields().stream()).toList());
    }

    private Declared declared(List<Step.Fact> asked) {
        if (applicant.isEmpty() && asked.isEmpty()) {
            return Declared.NOTHING;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        applicant.forEach(
                a -> values.put(a.id(), a.values().stream().map(Choice::id).toList()));
        Map<String, Declared.Bounds> numbers = new LinkedHashMap<>();
        declare(asked, values, numbers);
        return new Declared(values, numbers);
    }

    private static void declare(
            List<Step.Fact> asked, Map<String, List<String>> values, Map<String, Declared.Bounds> numbers) {
        for (Step.Fact field : asked) {
            if (field.kind() == Step.Fact.Kind.NUMBER) {
                numbers.put(field.id(), new Declared.Bounds(field.min(), field.max()));
            } else if (field.kind() == Step.Fact.Kind.CHOICE && !field.several()) {
                values.put(field.id(), field.values().stream().map(Choice::id).toList());
            }
        }
    }

    /**
     * What is known of a case of this service.
     *
     * @param values its attributes and fields, by id
     * @param opened the day on which it was opened, in the agency's zone; null when it is not opened yet
     */
    public Circumstances circumstances(Set<String> caseTracks, Map<String, String> values, LocalDate opened) {
        return new Circumstances(caseTracks, values, opened, declared());
    }

    /** The applicant's attribute with this id. */
    public Optional<ApplicantAttribute> attribute(String attributeId) {
        return applicant.stream().filter(a -> a.id().equals(attributeId)).findFirst();
    }

    /** The requirements that are known; empty where the list is unreadable, absent or empty. */
    public List<Requirement> knownRequirements() {
        return known(requirements);
    }

    /** The products that are known. */
    public List<Product> knownProducts() {
        return known(products);
    }

    /** The complaint channels that are known. */
    public List<ComplaintChannel> knownChannels() {
        return known(complaints);
    }

    private static <T> List<T> known(Sourced<List<T>> list) {
        return list == null ? List.of() : list.or(List.of());
    }

    /** The headings of further columns of its steps' quality standard, in the order in which steps first have them. */
    public List<String> qualityColumns() {
        return steps.stream()
                .flatMap(step -> step.quality().stream())
                .map(StepQuality::column)
                .distinct()
                .toList();
    }

    /** All ids of tracks; a case without a choice follows all of them, unless they exclude each other. */
    public Set<String> trackIds() {
        return tracks.stream().map(Track::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How a case begins.
     *
     * @param at where one applies, if not here: then nobody applies here, and an officer records what came in there
     * @param minimumApplicants how many must apply in a round; null: one does not count them
     */
    public record Intake(StepPlace at, Minimum minimumApplicants) {}

    /**
     * How many must apply for each formation, or in the round where it has none, before a step is closed.
     *
     * @param step id of the step in which one applies; null where an older definition says it with a ranking alone
     * @param applicants for each
     * @param extensions how often its closing is moved where there are fewer
     * @param days by how many calendar days each time
     * @param afterwards what follows the last time
     */
    public record Minimum(String step, Sourced<Integer> applicants, int extensions, int days, Afterwards afterwards) {
        /** As an older definition says it with the rule of a ranking; null: it says nothing. */
        private static Minimum saidWith(StepRanking ranking) {
            return ranking.rule().get("minimumApplicants") instanceof Map<?, ?> said ? of(said) : null;
        }

        private static Minimum of(Map<?, ?> said) {
            return new Minimum(
                    null,
                    Sourced.stated(whole(said, "applicants")),
                    whole(said, "extensions"),
                    whole(said, "days"),
                    Stream.of(Afterwards.values())
                            .filter(each -> each.toString().equals(said.get("afterwards")))
                            .findFirst()
                            .orElse(Afterwards.ASK));
        }

        private static int whole(Map<?, ?> said, String name) {
            return said.get(name) instanceof Number number ? number.intValue() : 0;
        }

        /** What follows from how many applied, after so many extensions; null: it is extended. */
        public Afterwards consequence(long applied, int extended) {
            if (!applicants.known() || applied >= applicants.value()) {
                return Afterwards.GO_ON;
            }
            return extended < extensions ? null : afterwards;
        }

        /** What follows the last extension. */
        public enum Afterwards {
            GO_ON,
            WITHDRAW,
            /** The committee decides. */
            ASK;

            @Override
            public String toString() {
                return Term.of(this);
            }
        }
    }

    /** A post to be filled: jabatan, eselon and formasi (number of posts, null when not stated). */
    public record Position(String number, Sourced<String> title, Sourced<String> echelon, Sourced<Integer> quota) {}

    /**
     * An attribute of an applicant with its closed set of values.
     *
     * @param values in ascending order where they are ordered; those of the scale where it has one
     * @param ordered whether conditions may compare them
     * @param scale the name of a scale that everybody has, such as {@value Golongan#SCALE}; null: values of its own
     */
    public record ApplicantAttribute(String id, String label, List<Choice> values, boolean ordered, String scale) {
        public ApplicantAttribute {
            ordered = ordered || scale != null;
            values = Golongan.SCALE.equals(scale) ? ranks() : Lists.copy(values);
        }

        private static List<Choice> ranks() {
            return Golongan.RANKS.entrySet().stream()
                    .map(rank -> new Choice(rank.getKey(), rank.getKey() + ", " + rank.getValue()))
                    .toList();
        }
    }

    /**
     * How a round's applicants or formations stand in tables of their source, such as SSCASN.
     *
     * @param columns by what a column says, the headings that it may have; what is not named has those that everybody knows
     * @param fields what is known of each beside the columns that all rounds have
     */
    public record SourceTable(Map<String, List<String>> columns, List<Step.Fact> fields) {
        /** Where the definition says nothing of it. */
        public static final SourceTable PLAIN = new SourceTable(Map.of(), List.of());

        public SourceTable {
            columns = columns == null ? Map.of() : Map.copyOf(columns);
            fields = Lists.copy(fields);
        }
    }

    /** One value of a closed set. */
    public record Choice(String id, String label) {}

    /** A kind of subject that some steps apply to alone. */
    public record Track(String id, String label) {}

    /**
     * A product of the service (produk pelayanan), kept apart from the outputs of single steps.
     *
     * @param assessment how the results are read that a report brings as this product; null: it brings none
     */
    public record Product(String id, Sourced<String> text, Assessment assessment) {
        /** One that brings no results of an assessment. */
        public Product(String id, Sourced<String> text) {
            this(id, text, null);
        }
    }

    /**
     * How results of an assessment are read that a report brings.
     *
     * @param levels from the highest; what is below all others is the last one, which states no bound
     * @param validYears how many years a result holds
     * @param basis where this is from
     */
    public record Assessment(List<Level> levels, int validYears, List<String> basis) {
        public Assessment {
            levels = Lists.copy(levels);
            basis = Lists.copy(basis);
        }

        /** The level of a result. */
        public Level of(BigDecimal result) {
            return levels.stream()
                    .filter(level -> level.atLeast() == null || result.compareTo(level.atLeast()) >= 0)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * A level of an assessment.
     *
     * @param atLeast in per cent of what the post requires (JPM), itself within; null: the last one
     */
    public record Level(String label, BigDecimal atLeast) {}

    /** A further numbered rule of the document; {@code section} is the document's own heading, may be null. */
    public record Provision(String section, String number, Sourced<String> text) {}

    /**
     * Whether decisions of this service may be objected to (sanggah).
     *
     * @param contestable false when the document calls the decision final
     */
    public record ObjectionRule(boolean contestable, Sourced<String> text) {}
}
