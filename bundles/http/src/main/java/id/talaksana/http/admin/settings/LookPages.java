package id.talaksana.http.admin.settings;

import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Brand;
import id.talaksana.http.admin.pages.OwnAgency;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the agency shows itself on pages and papers: its logo and its colours. They are changed in what is prepared. */
public final class LookPages {
    private static final String HERE = "/kelola/tampilan";
    private static final String FILE = "agency.yaml";
    private static final String LOGO = "berkas";
    private static final String BACKGROUND = "latar";
    private static final String TEXT = "tulisan";
    private static final String ACCENT = "garis";

    private final OwnAgency own;

    public LookPages(OwnAgency own) {
        this.own = own;
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        Brand brand =
                PreparedChange.of(own, d).definition().map(AgencyDefinition::brand).orElse(null);
        Map<String, String> kept = brand == null
                ? Map.of()
                : Map.of(
                        BACKGROUND, brand.background(),
                        TEXT, brand.text(),
                        ACCENT, brand.accent() == null ? "" : brand.accent());
        String logo = brand == null || brand.logo() == null ? "" : brand.logo().file();
        return own.page(status, d, e.or(kept), "looks", Map.of("logo", logo));
    }

    public PageAnswer change(StaffVisit d) {
        return own.act(d, (status, e) -> page(status, d, e), e -> {
            for (String colour : List.of(BACKGROUND, TEXT, ACCENT)) {
                boolean missing = e.given(colour) == null && !colour.equals(ACCENT);
                if (missing || e.given(colour) != null && !colour(e, colour).matches("#[0-9a-f]{6}")) {
                    e.wrong(colour, d.v().say("a-colour-is-written-like"));
                }
            }
            if (!e.sound()) {
                return null;
            }
            PreparedChange candidate = PreparedChange.of(own, d);
            Map<String, byte[]> files = new HashMap<>(candidate.files());
            String logo = logo(e, candidate, files);
            YamlBlock block = YamlBlock.of(files.get(FILE), "brand");
            files.put(FILE, block.with(lines(e, logo)));
            return candidate.keep(e, e.files().isEmpty() ? BACKGROUND : LOGO, files, HERE);
        });
    }

    private static String colour(Entered e, String field) {
        return e.given(field).toLowerCase(Locale.ROOT);
    }

    /** The name of the logo's file; null: none. One that is handed in takes the place of the one before. */
    private static String logo(Entered e, PreparedChange candidate, Map<String, byte[]> files) {
        String before = candidate
                .definition()
                .map(AgencyDefinition::brand)
                .map(Brand::logo)
                .map(Brand.Logo::file)
                .orElse(null);
        if (e.files().isEmpty()) {
            return before;
        }
        Enclosure file = e.files().get(0);
        String now = file.name().toLowerCase(Locale.ROOT).endsWith(".png") ? "logo.png" : "logo.svg";
        if (before != null) {
            files.remove(before);
        }
        files.put(now, file.content());
        return now;
    }

    private static List<String> lines(Entered e, String logo) {
        List<String> lines = new ArrayList<>(List.of("brand:"));
        if (logo != null) {
            lines.add("  logo: " + logo);
        }
        lines.add("  background: " + YamlBlock.scalar(colour(e, BACKGROUND)));
        lines.add("  text: " + YamlBlock.scalar(colour(e, TEXT)));
        if (e.given(ACCENT) != null) {
            lines.add("  accent: " + YamlBlock.scalar(colour(e, ACCENT)));
        }
        return lines;
    }
}
