package id.talaksana.api.definition;

import id.talaksana.api.text.Sourced;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
 * @param applicant attributes of an applicant on which requirements depend
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
        List<Sourced<String>> notes) {
    public PublicService {
        legalBasis = Lists.copy(legalBasis);
        standard = standard == null ? ServiceStandard.NONE : standard;
        positions = Lists.copy(positions);
        applicant = Lists.copy(applicant);
        forms = Lists.copy(forms);
        actors = Lists.copy(actors);
        tracks = Lists.copy(tracks);
        steps = Lists.copy(steps);
        provisions = Lists.copy(provisions);
        notes = Lists.copy(notes);
    }

    /** The step with this id. */
    public Optional<Step> step(String stepId) {
        return steps.stream().filter(s -> s.id().equals(stepId)).findFirst();
    }

    /** The actor with this id. */
    public Optional<Actor> actor(String actorId) {
        return actors.stream().filter(a -> a.id().equals(actorId)).findFirst();
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

    /** All ids of tracks; a case without a choice follows all of them, unless they exclude each other. */
    public Set<String> trackIds() {
        return tracks.stream().map(Track::id).collect(Collectors.toUnmodifiableSet());
    }

    /** A post to be filled: jabatan, eselon and formasi (number of posts, null when not stated). */
    public record Position(String number, Sourced<String> title, Sourced<String> echelon, Sourced<Integer> quota) {}

    /** An attribute of an applicant with its closed set of values. */
    public record ApplicantAttribute(String id, String label, List<Choice> values) {
        public ApplicantAttribute {
            values = Lists.copy(values);
        }

        /** The labels of some of its values, in its own order. */
        public String labels(List<String> of) {
            return values.stream()
                    .filter(value -> of.contains(value.id()))
                    .map(Choice::label)
                    .collect(Collectors.joining(", "));
        }
    }

    /** One value of a closed set. */
    public record Choice(String id, String label) {}

    /** A kind of subject that some steps apply to alone. */
    public record Track(String id, String label) {}

    /** A product of the service (produk pelayanan), kept apart from the outputs of single steps. */
    public record Product(String id, Sourced<String> text) {}

    /** A further numbered rule of the document; {@code section} is the document's own heading, may be null. */
    public record Provision(String section, String number, Sourced<String> text) {}

    /**
     * Whether decisions of this service may be objected to (sanggah).
     *
     * @param contestable false when the document calls the decision final
     */
    public record ObjectionRule(boolean contestable, Sourced<String> text) {}
}
