package id.talaksana.core.extension;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Step.Call;
import id.talaksana.api.extension.StepInHand;
import id.talaksana.api.extension.Waiting;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the extensions that a step calls. Safe for use by several threads. */
@Component(service = {ExtensionCalls.class, Waiting.class})
public final class ExtensionCalls implements Waiting {
    /** Property with the longest time for one call, in seconds. */
    static final String TIMEOUT = "talaksana.extension.timeout";

    static final Duration USUAL_TIMEOUT = Duration.ofSeconds(5);
    private static final int LONGEST_TIMEOUT = 60;
    /** Together with what officers state it keeps a row's evidence within 4,000 characters. */
    private static final int MAX_TOGETHER = 2_390;

    private static final Logger LOG = LoggerFactory.getLogger(ExtensionCalls.class);

    private final Whiteboard whiteboard;
    private final WaitingSteps waiting;
    private final Catalogue catalogue;
    private final Compartments compartments;
    private final Outbox outbox;

    @Activate
    public ExtensionCalls(
            BundleContext context,
            @Reference Whiteboard whiteboard,
            @Reference WaitingSteps waiting,
            @Reference Catalogue catalogue,
            @Reference Outbox outbox) {
        this(new Asked(whiteboard, waiting, catalogue, outbox), timeout(context.getProperty(TIMEOUT)));
    }

    private ExtensionCalls(Asked asked, Duration timeout) {
        this.whiteboard = asked.whiteboard();
        this.waiting = asked.waiting();
        this.catalogue = asked.catalogue();
        this.outbox = asked.outbox();
        this.compartments = new Compartments(timeout);
    }

    /** Where nobody offers any, with an outbox. */
    public static ExtensionCalls none(Catalogue catalogue, Outbox outbox) {
        return within(USUAL_TIMEOUT, (agency, call) -> Optional.empty(), new WaitingSteps(), catalogue, outbox);
    }

    /** With a time limit of one's own. */
    public static ExtensionCalls within(
            Duration timeout, Whiteboard whiteboard, WaitingSteps waiting, Catalogue catalogue) {
        return within(timeout, whiteboard, waiting, catalogue, Outbox.none());
    }

    /** With an outbox, too. */
    public static ExtensionCalls within(
            Duration timeout, Whiteboard whiteboard, WaitingSteps waiting, Catalogue catalogue, Outbox outbox) {
        return new ExtensionCalls(new Asked(whiteboard, waiting, catalogue, outbox), timeout);
    }

    private record Asked(Whiteboard whiteboard, WaitingSteps waiting, Catalogue catalogue, Outbox outbox) {}

    /** Where nobody offers anything. */
    public static ExtensionCalls none(Catalogue catalogue) {
        return none(catalogue, Outbox.none());
    }

    private static Duration timeout(String seconds) {
        if (seconds == null || seconds.isBlank()) {
            return USUAL_TIMEOUT;
        }
        if (seconds.strip().matches("[1-9]\\d?") && Integer.parseInt(seconds.strip()) <= LONGEST_TIMEOUT) {
            return Duration.ofSeconds(Integer.parseInt(seconds.strip()));
        }
        LOG.warn(
                "{}={} is not 1 to {} seconds; {} it is", TIMEOUT, seconds, LONGEST_TIMEOUT, USUAL_TIMEOUT.toSeconds());
        return USUAL_TIMEOUT;
    }

    /**
     * Asks all that decide, in the order of their points: whoever has effects comes after those who may still refuse.
     *
     * @param step without parameters, which each call has of its own
     * @param content what is to be signed, if anything is
     * @return a line for each answer
     * @throws Refusal when a rule says no, and when one gives no answer that can be used; then the step waits
     */
    public List<String> ask(StepInHand step, List<Call> calls, byte[] content) {
        List<String> lines = new ArrayList<>();
        List<Call> inOrder =
                calls.stream().sorted(Comparator.comparing(Call::point)).toList();
        for (Call call : inOrder) {
            try {
                addAnswer(step, content, lines, call);
            } catch (ExtensionFailure failure) {
                Text reason = waits(step, call, failure.reason());
                waiting.add(step, call, reason);
                throw new Refusal(Refusal.Kind.UNAVAILABLE, reason, List.of(), null);
            }
        }
        return lines;
    }

    private void addAnswer(StepInHand step, byte[] content, List<String> lines, Call call) throws ExtensionFailure {
        CheckedAnswer answer = ask(step, call, content);
        waiting.answered(step, call);
        if (!answer.refusal().isEmpty()) {
            throw refused(step, answer.refusal());
        }
        lines.add(answer.line());
        if (String.join("\n", lines).length() > MAX_TOGETHER) {
            throw new ExtensionFailure(CoreWords.text("answered-so-that-all-answers-together", MAX_TOGETHER));
        }
    }

    /** What notifiers are to be told, and what they answered. */
    public Outbox outbox() {
        return outbox;
    }

    /**
     * Tells a notifier of a step that was closed, and keeps its receipt.
     *
     * @throws Refusal when it could not be told, or answered nonsense
     */
    void tell(Notice notice) {
        StepInHand step = notice.step();
        Call call = notice.call();
        try {
            outbox.told(notice, ask(step, call, new byte[0]).line());
            waiting.answered(step, call);
        } catch (ExtensionFailure failure) {
            Text reason = CoreWords.text(
                    "the-notice-of-the-step-waits", step.step(), call.point(), call.name(), failure.reason());
            waiting.add(step, call, reason);
            throw new Refusal(Refusal.Kind.UNAVAILABLE, reason, List.of(), null);
        }
    }

    private CheckedAnswer ask(StepInHand step, Call call, byte[] content) throws ExtensionFailure {
        Whiteboard.Offer offer = whiteboard
                .find(step.agency(), call)
                .orElseThrow(() -> new ExtensionFailure(CoreWords.text("is-not-installed-install-or-start")));
        StepInHand told = with(step, call);
        byte[] own = content.clone();
        return compartments.run(step.agency(), call.name(), () -> answer(call, offer, told, own));
    }

    private static CheckedAnswer answer(Call call, Whiteboard.Offer offer, StepInHand told, byte[] own)
            throws Exception, ExtensionFailure {
        Object extension = offer.take();
        if (extension == null) {
            throw new ExtensionFailure(CoreWords.text("cannot-be-started-see-the-log"));
        }
        try {
            return CheckedAnswer.of(extension, call, told, own);
        } finally {
            offer.giveBack();
        }
    }

    private static StepInHand with(StepInHand step, Call call) {
        return new StepInHand(
                step.agency(),
                step.caseId(),
                step.service(),
                step.step(),
                step.row(),
                step.outcome(),
                step.attributes(),
                step.tracks(),
                step.presented(),
                step.facts(),
                call.parameters(),
                step.zone(),
                step.at());
    }

    private static Refusal refused(StepInHand step, List<Text> reasons) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                CoreWords.text(
                        "the-step-cannot-be-completed-so",
                        step.step(),
                        new Text(joined(reasons, true), joined(reasons, false))),
                List.of());
    }

    private static String joined(List<Text> reasons, boolean indonesian) {
        return reasons.stream()
                .map(r -> indonesian ? r.indonesian() : r.english())
                .collect(Collectors.joining(" "));
    }

    private static Text waits(StepInHand step, Call call, Text why) {
        return CoreWords.text("the-step-waits-the-extension-nothing", step.step(), call.point(), call.name(), why);
    }

    /** A case went on: nothing of it waits any more. */
    public void settled(CaseId caseId) {
        waiting.settled(caseId);
    }

    @Override
    public List<WaitingStep> steps() {
        return waiting.list();
    }

    @Override
    public List<AbsentExtension> absent() {
        List<AbsentExtension> absent = new ArrayList<>();
        for (AgencyEntry agency : catalogue.agencies()) {
            Optional<AgencyDefinition> inUse = agency.current();
            inUse.ifPresent(d -> d.services().forEach(service -> service.steps().forEach(step -> step.calls().stream()
                    .filter(call -> whiteboard.find(agency.id(), call).isEmpty())
                    .map(call -> new AbsentExtension(agency.id(), service.id(), step.id(), call.point(), call.name()))
                    .forEach(absent::add))));
        }
        return List.copyOf(absent);
    }
}
