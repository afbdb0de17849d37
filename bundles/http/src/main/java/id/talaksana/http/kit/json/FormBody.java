package id.talaksana.http.kit.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method whose body is a form of this media type. Without it a body is JSON.
 *
 * <p>Any page in a browser can send a form with the password that the browser keeps. So what needs a login takes one only
 * together with a header that no page can add by itself.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FormBody {
    /** The media type. */
    String value();
}
