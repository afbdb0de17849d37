package id.talaksana.language.comparison;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.language.AgencyFiles;
import id.talaksana.language.DefinitionReader;
import java.io.IOException;

/** The definitions of the agencies that this repository has, read from their modules. */
public final class RealAgencies {
    private RealAgencies() {}

    /** One of them, by the last part of its module's name. */
    public static AgencyDefinition of(String agency) {
        try {
            return DefinitionReader.read(AgencyFiles.of(agency)).definition().orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
