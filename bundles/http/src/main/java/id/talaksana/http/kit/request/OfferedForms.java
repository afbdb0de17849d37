package id.talaksana.http.kit.request;

import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;

/**
 * The forms in which something is handed out, the first of them to whoever does not mind: a link names one by its suffix, a
 * program asks by Accept.
 *
 * @param <K> what stands for a form
 */
public record OfferedForms<K>(List<Form<K>> forms) {
    /** Accepted beside the forms, so that what is asked for in vain is refused here, with what there is. */
    public static final String ANYTHING = "*/*;qs=0.01";

    /** One form. */
    public record Form<K>(K kind, String suffix, String mediaType) {}

    /** @param format the parameter of that name; null: Accept decides */
    public K chosen(String format, HttpHeaders headers) {
        return format == null ? accepted(headers) : named(format);
    }

    private K named(String format) {
        List<String> names = forms.stream().map(Form::suffix).toList();
        return forms.stream()
                .filter(form -> form.suffix().equals(format))
                .map(Form::kind)
                .findFirst()
                .orElseThrow(
                        () -> Parameters.problem("format", HttpWords.text("must-be-one-of", String.join(", ", names)))
                                .allowing(names)
                                .exception());
    }

    private K accepted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(accepted -> !refused(accepted))
                .flatMap(accepted ->
                        forms.stream().filter(form -> accepted.isCompatible(MediaType.valueOf(form.mediaType()))))
                .map(Form::kind)
                .findFirst()
                .orElseThrow(() -> {
                    List<String> types = forms.stream().map(Form::mediaType).toList();
                    return Problem.of(
                                    ProblemType.NOT_ACCEPTABLE,
                                    HttpWords.text("this-is-to-be-had", String.join(", ", types)))
                            .allowing(types)
                            .exception();
                });
    }

    private static boolean refused(MediaType accepted) {
        return accepted.getParameters().getOrDefault("q", "1").matches("0(\\.0*)?");
    }
}
