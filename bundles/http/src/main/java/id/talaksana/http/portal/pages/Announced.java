package id.talaksana.http.portal.pages;

import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.text.Sourced;
import id.talaksana.http.kit.page.DisplayNames;
import id.talaksana.http.kit.page.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a step announces, in the words of the pages. */
public final class Announced {
    private Announced() {}

    /** A sentence for each thing that a definition says of an announcement. */
    public static List<String> step(PageRequest v, PublicService service, Announces announces) {
        List<String> said = new ArrayList<>();
        String kind = v.wording().of(announces.kind());
        said.add(
                announces.of() == null
                        ? v.say("an-announcement-of-kind", kind)
                        : v.say("an-announcement-of-kind-lists", kind, DisplayNames.stepName(service, announces.of())));
        by(said, v, "initialled-by", service, announces.initialledBy());
        by(said, v, "announcement-signed-by", service, announces.signedBy());
        by(said, v, "released-by", service, announces.releasedBy());
        said.add(v.say(announces.persons() == 1 ? "one-person-releases-it" : "two-persons-release-it"));
        return said;
    }

    private static void by(List<String> said, PageRequest v, String key, PublicService service, List<String> actors) {
        if (!actors.isEmpty()) {
            said.add(v.say(
                    key,
                    actors.stream()
                            .map(id -> service.actor(id)
                                    .map(Actor::name)
                                    .map(name -> Sourced.inUse(name, id))
                                    .orElse(id))
                            .collect(Collectors.joining(", "))));
        }
    }
}
