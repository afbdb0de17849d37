package id.talaksana.http.kit.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.words.HttpWords;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is wrong with a request's JSON: where, what, and what would be right. */
final class JsonProblems {
    static final Problem UNREADABLE_ENCODING =
            Problem.of(ProblemType.MALFORMED_JSON, HttpWords.text("the-requests-body-is-not-encoded"));
    static final Problem NO_OBJECT = Problem.of(ProblemType.WRONG_TYPE, HttpWords.text("the-requests-body"));

    private JsonProblems() {}

    /** Something follows the document. */
    static Problem trailing(JsonParser json) {
        JsonLocation place = json.currentTokenLocation();
        return malformed(HttpWords.text("something-follows-its-end")).at(place.getLineNr(), place.getColumnNr());
    }

    static Problem of(JsonProcessingException e) {
        Problem problem = describe(e);
        JsonLocation place = e.getLocation();
        return place == null || place.getLineNr() < 1
                ? problem
                : problem.at(place.getLineNr(), Math.max(place.getColumnNr(), 1));
    }

    private static Problem describe(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknown(unknown);
        }
        if (e instanceof InvalidFormatException unfit) {
            return unfit(unfit);
        }
        if (e instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch);
        }
        if (e instanceof JsonEOFException) {
            return malformed(HttpWords.text("it-ends-too-early"));
        }
        if (e instanceof StreamConstraintsException) {
            return malformed(HttpWords.text("it-is-nested-too-deeply"));
        }
        return malformed(new Text(e.getOriginalMessage(), e.getOriginalMessage()));
    }

    private static Problem malformed(Text sentence) {
        return Problem.of(ProblemType.MALFORMED_JSON, HttpWords.text("this-is-not-correct-json", sentence));
    }

    private static Problem unknown(UnrecognizedPropertyException e) {
        List<String> known =
                e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
        return Problem.of(
                        ProblemType.UNKNOWN_MEMBER,
                        HttpWords.text("there-is-no-member-known-are", e.getPropertyName(), String.join(", ", known)))
                .at(path(e))
                .allowing(known);
    }

    private static Problem unfit(InvalidFormatException e) {
        return Problem.of(ProblemType.WRONG_TYPE, HttpWords.text("has-a-control-character", path(e)))
                .at(path(e));
    }

    private static Problem mismatch(MismatchedInputException e) {
        String path = path(e);
        if (path.isEmpty()) {
            return NO_OBJECT;
        }
        if (e instanceof InvalidNullException) {
            return Problem.of(ProblemType.WRONG_TYPE, HttpWords.text("has-a-null-in-it-leave", path))
                    .at(path);
        }
        Class<?> type = Objects.requireNonNullElse(e.getTargetType(), Object.class);
        return Problem.of(ProblemType.WRONG_TYPE, HttpWords.text("must-be", path, kind(type)))
                .at(path);
    }

    private static Text kind(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return HttpWords.text("an-array-of-strings");
        }
        if (type == boolean.class || type == Boolean.class) {
            return HttpWords.text("true-or-false");
        }
        return Map.class.isAssignableFrom(type) ? HttpWords.text("an-object-with-strings") : HttpWords.text("a-string");
    }

    /** Where in the document, such as {@code presented[2]}. */
    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
