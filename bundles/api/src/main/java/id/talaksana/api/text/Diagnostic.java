package id.talaksana.api.text;

import java.util.List;

/**
 * One finding about a definition.
 *
 * @param severity an error refuses the definition, a warning never does
 * @param file name of the file within the definition
 * @param line from 1; 0 when the finding is about the file as a whole
 * @param column from 1; 0 when the finding is about the file as a whole
 * @param rule stable name of the rule, such as {@code unknown-key} or {@code numbering-gap}
 * @param message what is wrong
 * @param remedy what would be right
 * @param basis the regulation that the rule rests on; may be null
 */
public record Diagnostic(
        Severity severity, String file, int line, int column, String rule, Text message, Text remedy, String basis) {

    /** How much a finding weighs. */
    public enum Severity {
        ERROR,
        WARNING;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /** The same sentence in the languages that people read. */
    public record Text(String indonesian, String english) {
        /** The sentence in a language, Indonesian unless English is asked for. */
        public String in(java.util.Locale locale) {
            return java.util.Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : indonesian;
        }
    }

    /** Whether the definition is refused because of this. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line: {@code file:line:column severity rule: message remedy}. */
    public String line(java.util.Locale locale) {
        return file + ":" + line + ":" + column + " " + severity + " " + rule + ": " + message.in(locale) + " "
                + remedy.in(locale) + (basis == null ? "" : " [" + basis + "]");
    }

    /** Whether any of these refuses the definition. */
    public static boolean anyError(List<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
