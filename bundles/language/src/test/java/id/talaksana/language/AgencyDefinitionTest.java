package id.talaksana.language;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.text.Diagnostic;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.Test;

/** An agency's definition is sound; the message lists all errors with their places. */
public class AgencyDefinitionTest {

    @Test
    public void theDefinitionIsSound() throws IOException {
        Inspection inspection = DefinitionReader.read(AgencyFiles.definition());
        String errors = inspection.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(d -> d.line(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
        assertThat(errors).isEmpty();
        assertThat(inspection.definition()).isPresent();
    }
}
