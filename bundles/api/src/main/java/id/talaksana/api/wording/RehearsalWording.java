package id.talaksana.api.wording;

import id.talaksana.api.cases.Turn;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rehearsal.Play;
import id.talaksana.api.rehearsal.Play.Happening;
import id.talaksana.api.rehearsal.Rehearsal;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Sourced;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How it is said what came of a rehearsal, the same at every face. */
public record RehearsalWording(Language language) {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** All of it, line by line. */
    public List<String> report(AgencyDefinition definition, Rehearsal rehearsal) {
        List<String> lines = new ArrayList<>(List.of(head(rehearsal)));
        for (PublicService service : definition.services()) {
            service(definition, rehearsal, lines, service);
        }
        lines.add("");
        branches(rehearsal).forEach(lines::add);
        standIns(rehearsal).forEach(lines::add);
        return lines;
    }

    private void service(AgencyDefinition definition, Rehearsal rehearsal, List<String> lines, PublicService service) {
        lines.add("");
        lines.add("== " + service.id() + ": " + Sourced.inUse(service.title(), service.id()));
        for (Play play : rehearsal.plays(service.id())) {
            lines.add(play(play));
            happenings(definition, service, play).forEach(line -> lines.add("  " + line));
        }
        lines.add(words("waited"));
        waits(service, rehearsal).forEach((step, waits) -> lines.add("  " + step + ": " + waits));
    }

    /** What was played. */
    public String head(Rehearsal rehearsal) {
        return words(
                "head",
                rehearsal.agency(),
                rehearsal.version(),
                rehearsal.plays().size(),
                rehearsal.seed(),
                rehearsal.digest());
    }

    /** How a play went, without what happened in it. */
    public String play(Play play) {
        List<String> given = new ArrayList<>(play.tracks());
        play.attributes().forEach((id, value) -> given.add(id + "=" + value));
        String end = play.stuck() != null
                ? words("stuck", play.stuck().in(locale()))
                : Wording.in(language).of(play.state());
        return words("play", play.number(), given.isEmpty() ? "-" : String.join(", ", given), end);
    }

    /** What happened in a play, in order. */
    public List<String> happenings(AgencyDefinition definition, PublicService service, Play play) {
        return play.happenings().stream()
                .map(happening -> of(definition, service, happening))
                .toList();
    }

    private String of(AgencyDefinition definition, PublicService service, Happening happening) {
        Wording wording = Wording.in(language);
        var zone = definition.agency().timeZone().value();
        StringBuilder said = new StringBuilder(wording.moment(happening.at(), zone)).append("  ");
        if (happening.step() != null) {
            said.append(step(service, happening.step())).append(": ");
        }
        said.append(wording.of(happening.kind()));
        details(happening, wording, zone, said);
        return said.toString();
    }

    private void details(Happening happening, Wording wording, ZoneId zone, StringBuilder said) {
        if (happening.what() != null) {
            said.append(", ").append(happening.what().in(locale()));
        }
        if (happening.by() != null) {
            said.append(" (").append(happening.by()).append(')');
        }
        if (happening.dueAt() != null) {
            said.append("; ").append(words("due", wording.deadline(happening.dueAt(), zone)));
        }
    }

    /** Who was waited for at each step, and how long. */
    public Map<String, String> waits(PublicService service, Rehearsal rehearsal) {
        Map<String, Map<Turn.Whose, Long>> waited = rehearsal.waited(service.id());
        return service.steps().stream()
                .filter(step -> waited.containsKey(step.id()))
                .collect(Collectors.toMap(
                        step -> step(service, step.id()),
                        step -> of(waited.get(step.id())),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    private String of(Map<Turn.Whose, Long> waited) {
        return waited.entrySet().stream()
                .map(each -> Wording.in(language).of(each.getKey()) + " " + span(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** A span of all time, as roughly as people say it. */
    public String span(long seconds) {
        Duration.Unit unit =
                seconds < 2 * HOUR ? Duration.Unit.MINUTE : seconds < 2 * DAY ? Duration.Unit.HOUR : Duration.Unit.DAY;
        long of = unit == Duration.Unit.MINUTE ? MINUTE : unit == Duration.Unit.HOUR ? HOUR : DAY;
        return Wording.in(language)
                .of(new Duration(BigDecimal.valueOf(Math.max(1, Math.round((double) seconds / of))), unit));
    }

    /** Which branches no play took, and why; or that all were. */
    public List<String> branches(Rehearsal rehearsal) {
        List<String> said = new ArrayList<>();
        stuck(rehearsal, said);
        if (rehearsal.untried().isEmpty()) {
            said.add(words("all-taken"));
            return said;
        }
        said.add(words("untried"));
        rehearsal
                .untried()
                .forEach(each -> said.add("  " + each.service() + ": "
                        + each.what().in(locale()) + ": " + each.why().in(locale())));
        return said;
    }

    private void stuck(Rehearsal rehearsal, List<String> said) {
        String stuck = rehearsal.plays().stream()
                .filter(play -> play.stuck() != null)
                .map(play -> String.valueOf(play.number()))
                .collect(Collectors.joining(", "));
        if (!stuck.isEmpty()) {
            said.add(words("not-ended", stuck));
        }
    }

    /** What the rehearsal did in somebody's place. */
    public List<String> standIns(Rehearsal rehearsal) {
        return rehearsal.standIns().stream().map(each -> each.in(locale())).toList();
    }

    private static String step(PublicService service, String id) {
        return service.step(id)
                .map(Step::number)
                .map(number -> number + " " + id)
                .orElse(id);
    }

    private Locale locale() {
        return Locale.forLanguageTag(language.tag());
    }

    private String words(String key, Object... parts) {
        String said = Wording.in(language).words().word("Rehearsal." + key);
        for (int i = 0; i < parts.length; i++) {
            said = said.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return said;
    }
}
