package id.talaksana.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Catalogue.Picture;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Brand;
import id.talaksana.api.definition.Form;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.AnnouncementPaper;
import id.talaksana.api.documents.LetterPaper;
import id.talaksana.api.documents.Papers;
import id.talaksana.api.documents.Rendition;
import id.talaksana.documents.emblem.Emblem;
import id.talaksana.documents.form.FormPaper;
import id.talaksana.documents.letter.AnnouncementSheet;
import id.talaksana.documents.letter.LetterSheet;
import id.talaksana.documents.paper.Packed;
import id.talaksana.documents.paper.PdfPainter;
import id.talaksana.documents.sop.SopHtml;
import id.talaksana.documents.sop.SopPaper;
import id.talaksana.documents.sop.SopSvg;
import id.talaksana.documents.standard.StandardHtml;
import id.talaksana.documents.standard.StandardPaper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Papers drawn when they are asked for, and kept under the definition's digest as long as there is room: what has this
 * digest never changes. Pages and drawings are kept packed, so that there is room for those of hundreds of agencies.
 */
@Component
public final class DrawnPapers implements Papers {
    private static final long ROOM = 32L << 20;

    private final Cache<String, Packed> drawn = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .<String, Packed>weigher((key, paper) -> paper.size())
            .build();

    private final Catalogue catalogue;

    /** @param catalogue has the agencies' logos */
    @Activate
    public DrawnPapers(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Rendition sop(AgencyDefinition definition, PublicService service, Rendition.Kind kind) {
        return kept(definition, service, "sop", kind, () -> switch (kind) {
            case HTML -> text(SopHtml.of(definition, service));
            case SVG -> text(SopSvg.of(service));
            case PDF -> PdfPainter.paint(SopPaper.of(definition, service, emblem(definition)));
        });
    }

    @Override
    public Rendition standing(
            AgencyDefinition definition, PublicService service, Map<String, String> beside, Set<String> now) {
        return new Rendition(Rendition.Kind.SVG.mediaType(), "alur.svg", text(SopSvg.standing(service, beside, now)));
    }

    @Override
    public Rendition standard(AgencyDefinition definition, PublicService service, Rendition.Kind kind) {
        return kept(definition, service, "standar-pelayanan", kind, () -> switch (kind) {
            case HTML -> text(StandardHtml.of(definition, service));
            case SVG -> throw new IllegalArgumentException("A service standard is no drawing.");
            case PDF -> PdfPainter.paint(StandardPaper.of(definition, service, emblem(definition)));
        });
    }

    @Override
    public Rendition form(AgencyDefinition definition, PublicService service, Form form) {
        return kept(
                definition,
                service,
                "formulir-" + form.id(),
                Rendition.Kind.PDF,
                () -> PdfPainter.paint(FormPaper.of(definition, form)));
    }

    @Override
    public Rendition letter(AgencyDefinition definition, LetterPaper letter) {
        return new Rendition(
                Rendition.Kind.PDF.mediaType(),
                letter.name() + ".pdf",
                PdfPainter.paint(LetterSheet.of(definition, letter)));
    }

    /** What was released never changes, and many want it at once. */
    @Override
    public Rendition announcement(AgencyDefinition definition, AnnouncementPaper paper) {
        String key = String.join("/", definition.digest(), paper.name());
        return new Rendition(
                Rendition.Kind.PDF.mediaType(),
                paper.name() + ".pdf",
                drawn.get(key, k -> Packed.of(PdfPainter.paint(AnnouncementSheet.of(definition, paper)), false))
                        .content());
    }

    /** A version that was never in use has its logo when an earlier one had the same. */
    private Optional<Picture> logo(AgencyDefinition definition) {
        Brand.Logo logo = definition.brand() == null ? null : definition.brand().logo();
        return logo == null
                ? Optional.empty()
                : catalogue.logo(definition.agency().id(), logo.digest());
    }

    private Optional<Emblem> emblem(AgencyDefinition definition) {
        return logo(definition).flatMap(picture -> Emblem.of(definition.brand(), picture));
    }

    private Rendition kept(
            AgencyDefinition definition,
            PublicService service,
            String paper,
            Rendition.Kind kind,
            Supplier<byte[]> content) {
        String name = paper + "-" + definition.agency().id() + "-" + service.id() + "-" + definition.version() + "."
                + kind.suffix();
        // The name alone may be that of another paper: ids have the same sign between their words as it has between
        // them.
        String key = String.join(
                "/",
                definition.digest(),
                service.id(),
                paper,
                kind.suffix(),
                Boolean.toString(logo(definition).isPresent()));
        String type = kind == Rendition.Kind.PDF ? kind.mediaType() : kind.mediaType() + ";charset=UTF-8";
        return new Rendition(
                type,
                name,
                drawn.get(key, k -> Packed.of(content.get(), kind != Rendition.Kind.PDF))
                        .content());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
