package id.talaksana.http.kit.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a resource method whose body is a table in CSV, and in XLSX where it says so. Without it a body is JSON. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TableBody {
    /** What such a body must be called. */
    String MEDIA_TYPE = "text/csv";
    /** What one in XLSX is called. */
    String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Whether it may be XLSX, too. */
    boolean sheets() default false;
}
