package id.talaksana.language.yaml;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.words.LanguageWords;
import java.io.Reader;
import java.util.BitSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The events of a YAML file, counted as they are read: what goes beyond a limit ends the reading there, before anything is
 * made of it. Every limit is far above what a procedure needs.
 */
public final class BoundedEvents implements Parser {
    /** Most values of one file; keys are not counted. */
    public static final int MOST_VALUES = 50_000;

    public static final int DEEPEST = 40;
    /** Most characters of one text; the longest that the language takes as a document's words has 20,000. */
    public static final int LONGEST_TEXT = 100_000;

    public static final int MOST_ANCHORS = 1_000;
    public static final int MOST_ALIASES = 5_000;

    private final Parser events;
    private final Allowance allowance;
    /** By depth: whether a mapping is open there, and whether a key comes next in it. */
    private final BitSet mappings = new BitSet();

    private final BitSet keyNext = new BitSet();
    private int depth;
    private int values;
    private int anchors;
    private int aliases;
    private Event counted;
    private Mark last;

    public BoundedEvents(Reader yaml, LoaderOptions options, Allowance allowance) {
        this.events = new ParserImpl(new StreamReader(yaml), options);
        this.allowance = allowance;
    }

    /** How many values were read. */
    public int values() {
        return values;
    }

    /** Where the last event began; null before the first. */
    public Mark last() {
        return last;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        Event next = peekEvent();
        return next != null && next.is(choice);
    }

    @Override
    public Event peekEvent() {
        return counted(events.peekEvent());
    }

    @Override
    public Event getEvent() {
        Event next = counted(events.getEvent());
        counted = null;
        return next;
    }

    private Event counted(Event event) {
        if (event != null && event != counted) {
            counted = event;
            last = event.getStartMark();
            count(event);
        }
        return event;
    }

    private void count(Event event) {
        switch (event.getEventId()) {
            case Scalar -> {
                if (((ScalarEvent) event).getValue().length() > LONGEST_TEXT) {
                    throw new Exceeded(
                            last,
                            LanguageWords.text("a-text-of-more-than-characters", LONGEST_TEXT),
                            LanguageWords.text("shorten-or-divide-the-text"));
                }
                node((NodeEvent) event);
            }
            case Alias -> node((AliasEvent) event);
            case SequenceStart, MappingStart -> {
                node((NodeEvent) event);
                depth++;
                mappings.set(depth, event.is(Event.ID.MappingStart));
                keyNext.set(depth, mappings.get(depth));
            }
            case SequenceEnd, MappingEnd -> depth--;
            default -> {
                // Beginnings and ends of streams and documents, which hold one document.
            }
        }
    }

    private void node(NodeEvent event) {
        boolean key = keyNext.get(depth);
        if (mappings.get(depth)) {
            keyNext.flip(depth);
        }
        if (!key) {
            value();
        }
        if (depth > DEEPEST) {
            throw new Exceeded(
                    last, LanguageWords.text("nested-deeper-than", DEEPEST), LanguageWords.text("nest-less"));
        }
        if (event.getAnchor() != null) {
            reference(event instanceof AliasEvent);
        }
    }

    private void value() {
        if (++values > MOST_VALUES) {
            throw new Exceeded(
                    last,
                    LanguageWords.text("more-than-values-in-one-file", MOST_VALUES),
                    LanguageWords.text("split-it-into-several-services"));
        }
        if (!allowance.take(1)) {
            throw tooManyOfAll(last);
        }
    }

    public static Exceeded tooManyOfAll(Mark at) {
        return new Exceeded(
                at,
                LanguageWords.text("all-files-together-have-more", Allowance.MOST),
                LanguageWords.text("split-the-services"));
    }

    private void reference(boolean alias) {
        if (alias ? ++aliases > MOST_ALIASES : ++anchors > MOST_ANCHORS) {
            throw new Exceeded(
                    last,
                    LanguageWords.text("more-than-anchors-or-aliases", MOST_ANCHORS, MOST_ALIASES),
                    LanguageWords.text("write-the-content-out-without-aliases"));
        }
    }

    /** Ends the reading of a file at a limit. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Mark at;
        private final transient Text limit;
        private final transient Text remedy;

        public Exceeded(Mark at, Text limit, Text remedy) {
            super(limit.english(), null, false, false);
            this.at = at;
            this.limit = limit;
            this.remedy = remedy;
        }

        public Mark at() {
            return at;
        }

        public Text limit() {
            return limit;
        }

        public Text remedy() {
            return remedy;
        }
    }
}
