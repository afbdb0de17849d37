package id.talaksana.http.api;

import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;

/** Refuses query parameters that a resource does not know: a misspelt filter must not silently list everything. */
public class QueryFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo target;

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> known = known(target.getResourceMethod());
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw unknown(name, known);
            }
            if (values.size() > 1) {
                throw Parameters.bad(name, HttpWords.text("may-stand-there-only-once"));
            }
        });
    }

    private static List<String> known(Method method) {
        return method == null
                ? List.of()
                : Stream.of(method.getParameters())
                        .flatMap(QueryFilter::annotated)
                        .map(each -> each.getAnnotation(QueryParam.class))
                        .filter(query -> query != null)
                        .map(QueryParam::value)
                        .toList();
    }

    /** A parameter, or what stands for it in a bean of parameters and those that it extends. */
    private static Stream<? extends AnnotatedElement> annotated(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Stream.<Class<?>>iterate(parameter.getType(), of -> of != Object.class, Class::getSuperclass)
                        .flatMap(of -> Stream.of(of.getDeclaredFields()))
                : Stream.of(parameter);
    }

    private static RuntimeException unknown(String name, List<String> known) {
        return Problem.of(ProblemType.BAD_PARAMETER, HttpWords.text("there-is-no-parameter-here", name))
                .at(name)
                .allowing(known)
                .exception();
    }
}
