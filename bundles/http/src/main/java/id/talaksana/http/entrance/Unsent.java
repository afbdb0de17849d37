package id.talaksana.http.entrance;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.cases.HandledCases;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.DisplayNames;
import id.talaksana.http.kit.page.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody sent after the login was over, as they know it.
 *
 * @param about what it is about: a case by its subject; null: the address alone says it
 * @param act what was to be done
 * @param typed what was chosen and typed
 */
public record Unsent(String about, String act, List<Typed> typed) {
    private static final Set<String> OF_THE_FORM = Set.of("versi", "dari", "kunci", "lalu", "langkah", "dilihat");
    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("selesai", "complete-the-step"),
            Map.entry("tunda", "stop-the-clock"),
            Map.entry("lanjut", "let-it-go-on"),
            Map.entry("perpanjang", "extend-the-time"),
            Map.entry("tarik", "withdraw-the-case"),
            Map.entry("klasifikasi", "put-in-a-class"),
            Map.entry("disposisi", "tell-somebody-to-see-to-it"),
            Map.entry("jawab", "send-the-answer"),
            Map.entry("tolak", "do-not-take-it-up"),
            Map.entry("teruskan", "hand-it-to-another-agency"),
            Map.entry("tutup", "close-the-complaint"),
            Map.entry("paraf", "initial-it"),
            Map.entry("tanda-tangan", "sign-it"),
            Map.entry("terbit", "release-it"),
            Map.entry("ubah", "keep-the-draft"),
            Map.entry("kembalikan", "send-it-back"),
            Map.entry("pratinjau", "preview"));
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("alasan", "reason"),
            Map.entry("catatan", "your-note"),
            Map.entry("datang", "what-came"),
            Map.entry("menunggu", "who-is-waited-for"),
            Map.entry("sampai", "new-last-day"),
            Map.entry("putusan", "outcome"),
            Map.entry("judul", "title"),
            Map.entry("naskah", "its-wording"),
            Map.entry("tentang", "about-what"),
            Map.entry("sebab", "what-is-wrong-with-it"),
            Map.entry("teks", "text"),
            Map.entry("tujuan", "to-whom-or-what"),
            Map.entry("nomor", "number"));

    /** One thing that was chosen or typed. */
    public record Typed(String label, String value) {}

    static Unsent of(CoreServices core, PageRequest v, Account who, String address, Map<String, String> kept) {
        String[] path = address.substring(1).split("/");
        Optional<HandledCase> c = path.length < 3 ? Optional.empty() : handled(core, who, path[2], kept.get("langkah"));
        List<Typed> typed = new ArrayList<>();
        kept.forEach((name, value) -> {
            if (!OF_THE_FORM.contains(name) && !value.isBlank()) {
                typed.add(new Typed(label(v, c, name), value(c, name, value)));
            }
        });
        // The desk's acts alone are named: the same word means another act elsewhere.
        String act = path[0].equals("meja") ? ACTS.get(path[path.length - 1]) : null;
        return new Unsent(about(v, c, path), act == null ? null : v.say(act), typed);
    }

    private static Optional<HandledCase> handled(CoreServices core, Account who, String number, String step) {
        try {
            return CaseId.parse(number).map(id -> new HandledCases(core).find(who, id, step));
        } catch (Refusal gone) {
            // Whoever has logged in now may not see it: the form is theirs to give up.
            return Optional.empty();
        }
    }

    private static String about(PageRequest v, Optional<HandledCase> c, String[] path) {
        if (c.isEmpty()) {
            return path.length > 2 ? path[2] : null;
        }
        String step =
                c.get().step().map(DisplayNames::name).map(name -> ": " + name).orElse("");
        return c.get().file().subject() + " (" + c.get().file().id() + ")" + step;
    }

    private static String label(PageRequest v, Optional<HandledCase> c, String name) {
        String id = name.substring(name.indexOf('.') + 1);
        if (name.startsWith("fakta.")) {
            return c.flatMap(HandledCase::step).stream()
                    .flatMap(step -> step.facts().stream())
                    .filter(fact -> fact.id().equals(id))
                    .map(Step.Fact::label)
                    .findFirst()
                    .orElse(v.say("what-came-in-by-letter"));
        } else if (name.startsWith("ada.")) {
            return v.say("there");
        } else if (name.startsWith("cek.")) {
            return v.say("confirm-one-by-one");
        }
        return v.say(FIELDS.getOrDefault(name.split("[-.]")[0], "what-you-typed"));
    }

    /** In the document's words, where it is one of its outcomes, requirements or items. */
    private static String value(Optional<HandledCase> c, String name, String value) {
        String id = name.substring(name.indexOf('.') + 1);
        Optional<Step> step = c.flatMap(HandledCase::step);
        if (name.equals("putusan")) {
            return step.flatMap(one -> one.outcome(value))
                    .map(outcome ->
                            outcome.label() == null ? null : outcome.label().or(value))
                    .orElse(value);
        } else if (name.startsWith("ada.")) {
            return c.stream()
                    .flatMap(one -> one.requirements().stream())
                    .filter(one -> one.id().equals(id))
                    .map(Requirement::text)
                    .map(text -> text.or(id))
                    .findFirst()
                    .orElse(id);
        } else if (name.startsWith("cek.")) {
            return step.stream()
                    .flatMap(one -> one.checklist().stream())
                    .filter(item -> item.id().equals(id))
                    .map(item -> item.text().or(id))
                    .findFirst()
                    .orElse(id);
        }
        return value;
    }
}
