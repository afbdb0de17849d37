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
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is wrong with a request's JSON: where, what, and what would be right. */
final class JsonProblems {
    static final Problem UNREADABLE_ENCODING = Problem.of(
            ProblemType.MALFORMED_JSON,
            "Isi permintaan tidak dikodekan dengan UTF-8.",
            "The request's body is not encoded in UTF-8.");
    static final Problem NO_OBJECT = Problem.of(
            ProblemType.WRONG_TYPE,
            "Isi permintaan harus berupa objek JSON, misalnya {}.",
            "The request's body must be a JSON object, such as {}.");

    private JsonProblems() {}

    /** Something follows the document. */
    static Problem trailing(JsonParser json) {
        JsonLocation place = json.currentTokenLocation();
        return malformed("ada sesuatu sesudah akhirnya", "something follows its end")
                .at(place.getLineNr(), place.getColumnNr());
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
            return malformed("isinya berakhir sebelum selesai", "it ends too early");
        }
        if (e instanceof StreamConstraintsException) {
            return malformed("terlalu dalam bersarang atau terlalu panjang", "it is nested too deeply or too long");
        }
        return malformed(e.getOriginalMessage(), e.getOriginalMessage());
    }

    private static Problem malformed(String indonesian, String english) {
        return Problem.of(
                ProblemType.MALFORMED_JSON,
                "Ini bukan JSON yang benar: " + indonesian + ".",
                "This is not correct JSON: " + english + ".");
    }

    private static Problem unknown(UnrecognizedPropertyException e) {
        List<String> known =
                e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
        return Problem.of(
                        ProblemType.UNKNOWN_MEMBER,
                        "Anggota \"" + e.getPropertyName() + "\" tidak dikenal. Yang dikenal: "
                                + String.join(", ", known) + ".",
                        "There is no member \"" + e.getPropertyName() + "\". Known are: " + String.join(", ", known)
                                + ".")
                .at(path(e))
                .allowing(known);
    }

    private static Problem unfit(InvalidFormatException e) {
        return Problem.of(
                        ProblemType.WRONG_TYPE,
                        "\"" + path(e) + "\" memuat karakter kendali atau karakter Unicode yang tidak utuh.",
                        "\"" + path(e) + "\" has a control character or an incomplete Unicode character.")
                .at(path(e));
    }

    private static Problem mismatch(MismatchedInputException e) {
        String path = path(e);
        if (path.isEmpty()) {
            return NO_OBJECT;
        }
        if (e instanceof InvalidNullException) {
            return Problem.of(
                            ProblemType.WRONG_TYPE,
                            "\"" + path + "\" memuat null; hilangkan saja butir itu.",
                            "\"" + path + "\" has a null in it; leave that entry out.")
                    .at(path);
        }
        Class<?> type = Objects.requireNonNullElse(e.getTargetType(), Object.class);
        return Problem.of(
                        ProblemType.WRONG_TYPE,
                        "\"" + path + "\" harus berupa " + indonesian(type) + ".",
                        "\"" + path + "\" must be " + english(type) + ".")
                .at(path);
    }

    private static String indonesian(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return "daftar teks";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true atau false";
        }
        return Map.class.isAssignableFrom(type) ? "objek berisi teks" : "teks dalam tanda kutip";
    }

    private static String english(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return "an array of strings";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return Map.class.isAssignableFrom(type) ? "an object with strings" : "a string";
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
