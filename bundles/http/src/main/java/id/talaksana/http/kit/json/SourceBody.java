package id.talaksana.http.kit.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** Marks a resource method whose body is a procedure as other tools have it. Without it a body is JSON. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SourceBody {
    /** What such a body may be called. */
    List<String> MEDIA_TYPES = List.of("application/bpmn+xml", "text/plain");
}
