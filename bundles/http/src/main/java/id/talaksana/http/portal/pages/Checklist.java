package id.talaksana.http.portal.pages;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The requirements that remain for somebody who has told something of the own circumstances.
 *
 * @param chosen chosen values by attribute, and the track under {@link #TRACK}; what was not chosen is absent
 */
public record Checklist(Map<String, String> chosen, List<Requirement> requirements, int all) {
    /** The name of the choice between tracks; no attribute has a dot in its id. */
    public static final String TRACK = "jalur.";

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
                chosen, all.stream().filter(r -> applies(service, r, chosen)).toList(), all.size());
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
