package id.talaksana.core.mail;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.mail.Concern;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.mail.MailStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.notices.Concerns;
import id.talaksana.core.notices.MailSet;
import id.talaksana.core.selection.Selecting;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Optional;

/** Whom something concerns, by the definition that their round is under now. */
record Addressees(CaseStore cases, RoundStore rounds, Catalogue catalogue) {

    /**
     * What is told, and whom.
     *
     * @param step that it is about; null where the definition does not have it any more
     * @param reason that the record has for it; null: none
     * @param row of the case, if it is about one
     */
    record Told(
            AgencyDefinition definition,
            PublicService service,
            CaseFile round,
            MailSet set,
            Step step,
            String reason,
            Optional<StepRow> row,
            MailStore.Audience whom) {}

    Told of(MailSet set) {
        Scope scope = Scope.of(set.round().agency());
        CaseFile file = cases.find(scope, set.round()).orElseThrow();
        AgencyDefinition definition = catalogue
                .definition(set.round().agency(), file.digest())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNAVAILABLE,
                        CoreWords.text("the-definition-cannot-be-read-yet", file.digest()),
                        List.of()));
        boolean ofCase = set.concern() == Concern.ANSWERS || set.concern() == Concern.CLOSING_MOVED;
        return ofCase ? ofRow(set, file, definition) : ofEntry(set, file, definition);
    }

    private Told ofRow(MailSet set, CaseFile file, AgencyDefinition definition) {
        StepRow row = cases.rows(Scope.of(set.round().agency()), set.round()).stream()
                .filter(each -> each.number() == set.of())
                .findFirst()
                .orElseThrow();
        PublicService service = definition.service(file.service()).orElseThrow();
        Step step = service.step(row.step()).orElse(null);
        MailStore.Audience whom = whom(set, service, step, null);
        return new Told(definition, service, file, set, step, row.comment(), Optional.of(row), whom);
    }

    private Told ofEntry(MailSet set, CaseFile file, AgencyDefinition definition) {
        RoundEntry entry = rounds.entries(Scope.of(set.round().agency()), set.round()).stream()
                .filter(each -> each.number() == set.of())
                .findFirst()
                .orElseThrow();
        PublicService service = definition.service(file.service()).orElseThrow();
        Step step = entry.step() == null ? null : service.step(entry.step()).orElse(null);
        MailStore.Audience whom = whom(set, service, step, entry);
        return new Told(definition, service, file, set, step, entry.reason(), Optional.empty(), whom);
    }

    private static MailStore.Audience whom(MailSet set, PublicService service, Step step, RoundEntry entry) {
        return switch (set.concern()) {
            case ANNOUNCEMENT, RETURN -> whom(set, null, 0, List.of());
            case ANSWERS -> whom(set, step == null ? "" : step.id(), 0, List.of());
            case SUMMONS -> by(set, Concerns.summons(service, entry));
            case SESSION_MOVED ->
                by(
                        set,
                        Optional.ofNullable(step)
                                .flatMap(its -> service.letter(its.sessions().summons())));
            case REQUIREMENT_MOVED, CLOSING_MOVED ->
                // Whoever was turned down may still object, and wants to know until when.
                whom(
                        set,
                        null,
                        0,
                        step == null || step.objection() != null
                                ? List.of()
                                : new Selecting(service).turnedDownBefore(step));
        };
    }

    private static MailStore.Audience by(MailSet set, Optional<LetterTemplate> letter) {
        return whom(
                set,
                letter.map(LetterTemplate::id).orElse(""),
                letter.map(its -> its.acts().size()).orElse(0),
                List.of());
    }

    private static MailStore.Audience whom(MailSet set, String id, int acts, List<String> turnedDown) {
        return new MailStore.Audience(set.concern(), set.of(), id, acts, turnedDown);
    }
}
