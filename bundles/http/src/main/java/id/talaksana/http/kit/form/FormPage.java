package id.talaksana.http.kit.form;

import id.talaksana.http.kit.page.Masthead.Link;
import java.util.List;

/**
 * A page with one form and little else.
 *
 * @param lead a sentence before the form
 * @param elsewhere where to go instead; null: nowhere
 * @param address where the form is sent to
 * @param button what sends it
 */
public record FormPage(
        String title, String heading, String lead, Link elsewhere, String address, List<Field> fields, String button) {

    /** The template that draws it, from this under {@code form} and what was entered under {@code e}. */
    public static final String TEMPLATE = "kit/form";

    /** A line that must be filled in. */
    public record Field(String name, String label, String hint) {}
}
