package id.talaksana.language.rules.lint;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Track;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers that jump. Steps of tracks that no case passes both of may count on each by itself. */
record NumberingLinter(PublicService service, Located at) {

    void check() {
        List<Step> steps = service.steps();
        Map<String, Integer> ofTracks = new HashMap<>();
        Integer last = null;
        for (int i = 0; i < steps.size(); i++) {
            Integer now = number(steps.get(i).number());
            if (now == null) {
                continue;
            }
            Step step = steps.get(i);
            List<String> tracks = service.tracks().stream()
                    .map(Track::id)
                    .filter(track -> step.isOn(Set.of(track)))
                    .toList();
            boolean inEachTrack =
                    !tracks.isEmpty() && tracks.stream().allMatch(track -> follows(ofTracks.get(track), now));
            if (!follows(last, now) && !inEachTrack) {
                jump("/steps/" + i + "/number", last, now);
            }
            last = now;
            tracks.forEach(track -> ofTracks.put(track, now));
        }
        requirements();
    }

    private void requirements() {
        Integer last = null;
        for (int i = 0; i < service.knownRequirements().size(); i++) {
            Requirement requirement = service.knownRequirements().get(i);
            Integer now = requirement.group() == null ? number(requirement.number()) : null;
            if (now != null && !follows(last, now)) {
                jump("/requirements/" + i + "/number", last, now);
            }
            last = now == null ? last : now;
        }
    }

    private static boolean follows(Integer last, int now) {
        return last == null || now == last + 1;
    }

    private static Integer number(String number) {
        return number != null && number.matches("\\d{1,6}") ? Integer.valueOf(number) : null;
    }

    private void jump(String pointer, int last, int now) {
        at.warn(
                pointer,
                "numbering-gap",
                Linter.SOP,
                LanguageWords.text("numbers-jump-from-to", last, now),
                LanguageWords.text("check-whether-an-item-is-lost"));
    }
}
