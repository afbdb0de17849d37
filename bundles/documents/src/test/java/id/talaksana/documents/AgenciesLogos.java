package id.talaksana.documents;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Edition;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Brand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The five agencies' logos out of their folders, as the catalogue has them. */
public final class AgenciesLogos implements Catalogue {
    @Override
    public Optional<Picture> logo(String agencyId, String digest) {
        Path logo = Path.of("../agency-" + agencyId + "/src/main/resources/agency/logo.svg");
        try {
            return Files.exists(logo)
                    ? Optional.of(new Picture(Brand.Logo.SVG, Files.readAllBytes(logo)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<AgencyEntry> agencies() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AgencyEntry> agency(String agencyId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Edition> editions(String agencyId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AgencyDefinition> definition(String agencyId, String digest) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AgencyDefinition> version(String agencyId, String version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Inspection inspect(Map<String, byte[]> files) {
        throw new UnsupportedOperationException();
    }
}
