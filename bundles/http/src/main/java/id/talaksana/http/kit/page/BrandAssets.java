package id.talaksana.http.kit.page;

import id.talaksana.api.catalogue.Catalogue.Picture;
import id.talaksana.api.definition.Brand;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page needs to look like its agency's: a stylesheet that is wholly said by its address, and the logo at the address of
 * its content. Both stay the same for ever at the same address; another version of the definition has other addresses.
 */
public final class BrandAssets {
    /** The second segment of a logo's address; no service may be called so. */
    public static final String LOGO = "logo";

    private static final Pattern COLOURS =
            Pattern.compile("warna\\.([0-9a-f]{6})-([0-9a-f]{6})(?:-([0-9a-f]{6}))?\\.css");
    private static final Pattern PICTURE = Pattern.compile("([0-9a-f]{64})\\.(svg|png)");
    /** Opened by itself, too, a logo runs nothing and fetches nothing. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    private BrandAssets() {}

    public static String stylesheet(Brand brand) {
        return "/" + Assets.SEGMENT + "/warna."
                + Stream.of(brand.background(), brand.text(), brand.accent())
                        .filter(colour -> colour != null)
                        .map(colour -> colour.substring(1))
                        .collect(Collectors.joining("-"))
                + ".css";
    }

    public static String logo(String agencyPath, Brand.Logo logo) {
        return agencyPath + "/" + LOGO + "/" + logo.digest()
                + (logo.mediaType().equals(Brand.Logo.PNG) ? ".png" : ".svg");
    }

    /** The stylesheet with this last segment of an address. */
    public static Optional<PageAnswer> stylesheet(String segment) {
        Matcher colours = COLOURS.matcher(segment);
        if (!colours.matches()) {
            return Optional.empty();
        }
        String line = colours.group(3) == null ? colours.group(1) : colours.group(3);
        String css = ":root{--pita:#" + colours.group(1) + ";--pita-teks:#" + colours.group(2) + ";--pita-garis:#"
                + line + "}";
        return Optional.of(new PageAnswer(
                200,
                "text/css;charset=UTF-8",
                css.getBytes(StandardCharsets.UTF_8),
                PageAnswer.Keep.FOR_EVER,
                Map.of()));
    }

    /** The logo with this last segment of an address. */
    public static PageAnswer logo(CoreServices core, String agency, String segment) {
        Matcher picture = PICTURE.matcher(segment);
        if (!picture.matches()) {
            throw ProblemType.NOT_FOUND.exception();
        }
        Picture found = core.catalogue().logo(agency, picture.group(1)).orElseThrow(ProblemType.NOT_FOUND::exception);
        if (found.mediaType().equals(Brand.Logo.PNG) != picture.group(2).equals("png")) {
            throw ProblemType.NOT_FOUND.exception();
        }
        return new PageAnswer(200, found.mediaType(), found.content(), PageAnswer.Keep.FOR_EVER, Map.of())
                .with(Delivery.CSP, POLICY);
    }
}
