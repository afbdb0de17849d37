package id.talaksana.http.kit.problem;

import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Refusal;
import java.util.List;
import java.util.Map;

/**
 * A problem before it is put into the reader's language.
 *
 * @param detail what is wrong and what would be right; null when the type says all there is to say
 * @param instance names this one occurrence; null except for internal errors
 * @param parameter the parameter, header or JSON member concerned; may be null
 * @param line in the request's JSON, from 1; null when it has no place there
 * @param allowed what is allowed instead; may be null
 * @param first who was first; may be null
 * @param diagnostics what was found wrong with a definition, errors first; may be null
 */
public record Problem(
        ProblemType type,
        Text detail,
        String instance,
        String parameter,
        Integer line,
        Integer column,
        List<String> allowed,
        Refusal.First first,
        List<Diagnostic> diagnostics) {

    /** A problem with nothing but its detail. */
    public static Problem of(ProblemType type, Text detail) {
        return new Problem(type, detail, null, null, null, null, null, null, null);
    }

    /** The same problem, said of a parameter, header or JSON member. */
    public Problem at(String name) {
        return new Problem(type, detail, instance, name, line, column, allowed, first, diagnostics);
    }

    /** The same problem, at a place in the request's JSON. */
    public Problem at(int lineNumber, int columnNumber) {
        return new Problem(type, detail, instance, parameter, lineNumber, columnNumber, allowed, first, diagnostics);
    }

    /** The same problem with what is allowed instead. */
    public Problem allowing(List<String> alternatives) {
        return new Problem(type, detail, instance, parameter, line, column, alternatives, first, diagnostics);
    }

    /** The same problem with all that was found wrong with a definition. */
    public Problem finding(List<Diagnostic> findings) {
        return new Problem(type, detail, instance, parameter, line, column, allowed, first, findings);
    }

    /** An exception that answers with this. */
    public ProblemException exception() {
        return new ProblemException(this, Map.of());
    }

    /** An exception that answers with this and a header. */
    public ProblemException exception(String header, String value) {
        return new ProblemException(this, Map.of(header, value));
    }

    /** What goes over the wire. */
    public Document in(Language language) {
        return new Document(
                type.uri(),
                type.title().in(language.locale()),
                type.status(),
                detail == null ? null : detail.in(language.locale()),
                instance,
                parameter,
                line,
                column,
                allowed,
                first,
                diagnostics);
    }

    /** The members of the problem document, by their names in RFC 9457 and our extensions. */
    public record Document(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            String parameter,
            Integer line,
            Integer column,
            List<String> allowed,
            Refusal.First first,
            List<Diagnostic> diagnostics) {}
}
