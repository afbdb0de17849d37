package id.talaksana.http.portal.pages;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The requirements that remain for somebody who has told something of the own circumstances.
 *
 * @param service the service
 * @param ready ids of the requirements that were ticked
 * @param chosen chosen values by attribute, and the track under {@link #TRACK}; what was not chosen is absent
 */
public record Checklist(
        PublicService service, Map<String, String> chosen, Set<String> ready, List<Requirement> requirements, int all) {
    /** The name of the choice between tracks; no attribute has a dot in its id. */
    public static final String TRACK = "jalur.";

    /** Begins the name of each tick; what is ticked stays when the list is narrowed down. */
    public static final String READY = "siap.";

    static Checklist of(PublicService service, Map<String, String> asked) {
        Map<String, String> chosen = new HashMap<>();
        service.applicant().forEach(attribute -> attribute.values().stream()
                .filter(value -> value.id().equals(asked.get(attribute.id())))
                .forEach(value -> chosen.put(attribute.id(), value.id())));
        service.tracks().stream()
                .filter(track -> track.id().equals(asked.get(TRACK)))
                .forEach(track -> chosen.put(TRACK, track.id()));
        List<Requirement> all = service.knownRequirements();
        return new Checklist(
                service,
                chosen,
                all.stream()
                        .map(Requirement::id)
                        .filter(id -> asked.containsKey(READY + id))
                        .collect(Collectors.toSet()),
                all.stream().filter(r -> applies(service, r, chosen)).toList(),
                all.size());
    }

    /** What remains of one kind: what one must be, or what one brings. */
    public List<Requirement> of(Requirement.Kind kind) {
        return requirements.stream().filter(r -> r.kind() == kind).toList();
    }

    /** Whether there is anything by which the list could become shorter. */
    public boolean narrows() {
        return all > 0 && (!attributes().isEmpty() || byTrack());
    }

    /** The attributes with values to choose among. */
    public List<PublicService.ApplicantAttribute> attributes() {
        return service.applicant().stream()
                .filter(attribute -> !attribute.values().isEmpty())
                .toList();
    }

    /** Whether a requirement is due at a step that not everybody passes. */
    public boolean byTrack() {
        return !service.tracks().isEmpty();
    }

    private static boolean applies(PublicService service, Requirement requirement, Map<String, String> chosen) {
        if (!requirement.appliesTo(service.circumstances(Set.of(), chosen, null))) {
            return false;
        }
        String track = chosen.get(TRACK);
        return track == null
                || passes(service, requirement.due().step(), track)
                // What a step of the own track makes is met there, too, though it is asked for on the other one.
                || requirement.producedBy() != null && passes(service, requirement.producedBy(), track);
    }

    /** Whether who is on a track comes to a step; null, that is to none: it is said of all. */
    private static boolean passes(PublicService service, String step, String track) {
        return step == null
                || service.step(step)
                        .filter(found -> !found.isOn(Set.of(track)))
                        .isEmpty();
    }
}
