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

    Optional<Picture> find(AgencyRegister shelf, String digest) {
        return Optional.ofNullable(pictures.get(List.of(shelf.agency(), digest), key -> read(shelf, digest)));
    }

    private Picture read(AgencyRegister shelf, String digest) {
        for (int i = shelf.acts().size() - 1; i >= 0; i--) {
            String definition = shelf.acts().get(i).digest();
            Brand.Logo logo = definition == null
                    ? null
                    : definitions
                            .find(shelf.agency(), definition)
                            .map(d -> d.brand())
                            .map(Brand::logo)
                            .orElse(null);
            if (logo != null && logo.digest().equals(digest)) {
                return definitions
                        .content(shelf.agency(), definition)
                        .map((Map<String, byte[]> files) -> files.get(logo.file()))
                        .map(content -> new Picture(logo.mediaType(), content))
                        .orElse(null);
            }
        }
        return null;
    }
}
