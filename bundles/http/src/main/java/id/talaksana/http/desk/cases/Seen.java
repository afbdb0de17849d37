package id.talaksana.http.desk.cases;

import id.talaksana.http.kit.form.Entered;

/**
 * How a case stood on the page that a form was sent from.
 *
 * @param version -1: the form does not say
 * @param closed how many rows of its record were closed
 */
record Seen(long version, int closed) {

    static Seen in(Entered e) {
        String[] parts = e.value("versi").matches("\\d{1,15}\\.\\d{1,9}")
                ? e.value("versi").split("\\.")
                : new String[] {"-1", "0"};
        return new Seen(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }
}
