package id.talaksana.documents.sop;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.rehearsal.Play;
import id.talaksana.api.rehearsal.Rehearsal;
import id.talaksana.api.rehearsal.RehearsalPages;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.RehearsalWording;
import id.talaksana.documents.paper.Html;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** A rehearsal as a page: for each service the SOP's drawing with where cases waited beside it, and what happened in each play. */
@Component(service = RehearsalPages.class)
public final class RehearsalSheet implements RehearsalPages {
    private static final RehearsalWording WORDS = new RehearsalWording(Language.INDONESIAN);

    @Override
    public String page(AgencyDefinition definition, Rehearsal rehearsal) {
        Html page = new Html("Latihan " + definition.agency().id() + " " + rehearsal.version());
        page.paragraph(WORDS.head(rehearsal));
        List<String> branches = WORDS.branches(rehearsal);
        page.heading("Cabang").paragraph(branches.get(0));
        page.list(branches.subList(1, branches.size()));
        if (!rehearsal.standIns().isEmpty()) {
            page.heading("Yang digantikan latihan").list(WORDS.standIns(rehearsal));
        }
        definition.services().forEach(service -> of(page, definition, service, rehearsal));
        return page.page(SopPaper.footer(definition));
    }

    private static void of(Html page, AgencyDefinition definition, PublicService service, Rehearsal rehearsal) {
        page.heading(Sourced.inUse(service.title(), service.id()));
        page.drawing(
                SopSvg.waited(service, rehearsal.waited(service.id()), WORDS),
                "Bagan alur dengan tempat menunggu; dapat digulir");
        page.table("Siapa yang ditunggu, rata-rata", List.of("Langkah", "Menunggu"));
        WORDS.waits(service, rehearsal).forEach((step, waits) -> page.row(step, List.of(waits)));
        page.endTable();
        for (Play play : rehearsal.plays(service.id())) {
            page.subheading(WORDS.play(play)).list(WORDS.happenings(definition, service, play));
        }
    }
}
