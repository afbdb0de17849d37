package id.talaksana.language.rules.products;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Level;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.List;

/** Levels of an assessment go from the highest to the lowest, and the last one alone states no bound. */
public final class AssessmentRules {
    private AssessmentRules() {}

    public static void check(PublicService service, Located at) {
        List<PublicService.Product> products = service.knownProducts();
        String pointer =
                service.products() != null && at.tree().root().path("products").isArray()
                        ? "/products/"
                        : "/products/value/";
        for (int i = 0; i < products.size(); i++) {
            if (products.get(i).assessment() != null
                    && !isOrdered(products.get(i).assessment().levels())) {
                at.error(
                        pointer + i + "/assessment/levels",
                        "levels-in-order",
                        LanguageWords.text("levels-go-down"),
                        LanguageWords.text("order-the-levels"));
            }
        }
    }

    private static boolean isOrdered(List<Level> levels) {
        for (int i = 0; i < levels.size(); i++) {
            boolean last = i == levels.size() - 1;
            if (last != (levels.get(i).atLeast() == null)
                    || i > 0
                            && !last
                            && levels.get(i)
                                            .atLeast()
                                            .compareTo(levels.get(i - 1).atLeast())
                                    >= 0) {
                return false;
            }
        }
        return true;
    }
}
