package id.talaksana.core.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.talaksana.api.catalogue.Catalogue.Picture;
import id.talaksana.api.definition.Brand;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Logos of definitions that were ever in use. They are read when they are asked for, and browsers keep them for a year. */
final class KeptLogos {
    private static final int MOST_BYTES = 4 << 20;

    private final KeptDefinitions definitions;
    private final Cache<List<String>, Picture> pictures = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((List<String> key, Picture picture) -> picture.content().length)
            .build();

    KeptLogos(KeptDefinitions definitions) {
        this.definitions = definitions;
    }

    Optional<Picture> find(AgencyRegister register, String digest) {
        return Optional.ofNullable(pictures.get(List.of(register.agency(), digest), key -> read(register, digest)));
    }

    private Picture read(AgencyRegister register, String digest) {
        for (int i = register.acts().size() - 1; i >= 0; i--) {
            String definition = register.acts().get(i).digest();
            Brand.Logo logo = definition == null
                    ? null
                    : definitions
                            .find(register.agency(), definition)
                            .map(d -> d.brand())
                            .map(Brand::logo)
                            .orElse(null);
            if (logo != null && logo.digest().equals(digest)) {
                return picture(register, definition, logo);
            }
        }
        return null;
    }

    private Picture picture(AgencyRegister register, String definition, Brand.Logo logo) {
        return definitions
                .content(register.agency(), definition)
                .map((Map<String, byte[]> files) -> files.get(logo.file()))
                .map(content -> new Picture(logo.mediaType(), content))
                .orElse(null);
    }
}
