package id.talaksana.http.central.figures;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.figures.EventLog;
import id.talaksana.api.figures.Figure;
import id.talaksana.api.figures.FigureTable;
import id.talaksana.api.figures.ReportingPeriod;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.central.office.CentralOffice;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.DisplayNames;
import id.talaksana.http.kit.page.ListPage;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.request.Months;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.kit.table.EventLogXml;
import id.talaksana.http.kit.table.FigureCsv;
import id.talaksana.http.words.HttpWords;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Figures of all agencies, down to the services of one and the steps of one service; each as a page and as a file. */
public final class FigurePages {
    private static final String HOME = "/pusat";

    private static final int ON_A_LEAF = 50;

    private final CentralOffice office;
    private final CoreServices core;

    public FigurePages(CentralOffice office) {
        this.office = office;
        this.core = office.core();
    }

    public PageAnswer agencies(StaffVisit d) {
        FigureTable table = core.figures().agencies(d.who(), period(d));
        return page(d, table, d.v().say("agencies-in-figures"), "", figure -> name(figure.agency()), Figure::agency);
    }

    public PageAnswer services(StaffVisit d) {
        String agency = d.v().segment(2);
        FigureTable table = core.figures().services(d.who(), agency, period(d));
        return page(
                d,
                table,
                name(agency),
                "/instansi/" + agency,
                figure -> title(agency, figure.service()),
                Figure::service);
    }

    public PageAnswer steps(StaffVisit d) {
        String agency = d.v().segment(2);
        String service = d.v().segment(3);
        FigureTable table = core.figures().steps(d.who(), agency, service, period(d));
        Optional<PublicService> now = service(agency, service);
        return page(
                d,
                table,
                name(agency) + ": " + title(agency, service),
                "/instansi/" + agency + "/" + service,
                figure -> now.flatMap(known -> known.step(figure.step()))
                        .map(step -> (step.number() == null ? "" : step.number() + ". ") + DisplayNames.name(step))
                        .orElse(figure.step()),
                figure -> null);
    }

    public PageAnswer agenciesAsFile(StaffVisit d) {
        return file(core.figures().agencies(d.who(), periodOfFile(d)), "angka");
    }

    public PageAnswer servicesAsFile(StaffVisit d) {
        String agency = d.v().segment(2);
        return file(core.figures().services(d.who(), agency, periodOfFile(d)), "angka-" + agency);
    }

    public PageAnswer stepsAsFile(StaffVisit d) {
        String agency = d.v().segment(2);
        String service = d.v().segment(3);
        FigureTable table = core.figures().steps(d.who(), agency, service, periodOfFile(d));
        return file(table, "angka-" + agency + "-" + service);
    }

    /** What happened in the cases of a service, for tools that mine processes. */
    public PageAnswer log(StaffVisit d) {
        String agency = d.v().segment(2);
        String service = d.v().segment(3);
        EventLog log = core.figures().log(d.who(), agency, service, periodOfFile(d));
        EventLogXml xml = new EventLogXml(log, agency, service);
        return PageAnswer.file(EventLogXml.MEDIA_TYPE, xml.disposition(), xml::write);
    }

    /** What cannot be read, or ends before it begins, is told, and the usual period is shown. */
    private ReportingPeriod period(StaffVisit d) {
        return unread(d) || reversed(d) ? core.figures().lastYear() : asked(d);
    }

    /** A file has no place to tell that it is of another period than was asked for. */
    private ReportingPeriod periodOfFile(StaffVisit d) {
        if (unread(d) || reversed(d)) {
            throw new Refusal(Refusal.Kind.INVALID, HttpWords.text("months-of-a-file-are-written"), List.of());
        }
        return asked(d);
    }

    private ReportingPeriod asked(StaffVisit d) {
        return Months.of(
                "dari",
                asked(d, "dari"),
                "sampai",
                asked(d, "sampai"),
                core.figures().lastYear());
    }

    private static boolean unread(StaffVisit d) {
        return Stream.of("dari", "sampai")
                .map(name -> asked(d, name))
                .anyMatch(month -> month != null && !Months.isMonth(month));
    }

    private boolean reversed(StaffVisit d) {
        return !unread(d)
                && Months.areReversed(
                        asked(d, "dari"), asked(d, "sampai"), core.figures().lastYear());
    }

    private static String asked(StaffVisit d, String name) {
        return d.v().asked(name).isEmpty() ? null : d.v().asked(name);
    }

    /**
     * @param below address of the page below that of all agencies
     * @param further what is appended to the address for a row's own page; null: it has none
     */
    private PageAnswer page(
            StaffVisit d,
            FigureTable table,
            String title,
            String below,
            Function<Figure, String> name,
            Function<Figure, String> further) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("title", title);
        parameters.put("table", table);
        parameters.put("unread", unread(d));
        parameters.put("reversed", reversed(d));
        parameters.put("here", HOME + below);
        parameters.put("leaf", ListPage.of(rows(table, below, name, further), d.v().asked("halaman"), ON_A_LEAF));
        return office.page(d, "figures", parameters);
    }

    private static List<FigureRow> rows(
            FigureTable table, String below, Function<Figure, String> name, Function<Figure, String> further) {
        int longest = table.figures().stream()
                .map(figure -> figure.taken().percentile90())
                .filter(minutes -> minutes != null)
                .max(Integer::compare)
                .orElse(0);
        String base = below.isEmpty() ? HOME + "/instansi" : HOME + below;
        return table.figures().stream()
                .map(figure -> new FigureRow(
                        figure,
                        name.apply(figure),
                        further.apply(figure) == null ? null : base + "/" + further.apply(figure),
                        longest))
                .toList();
    }

    private static PageAnswer file(FigureTable table, String name) {
        byte[] csv = FigureCsv.of(table).getBytes(StandardCharsets.UTF_8);
        return new PageAnswer(200, FigureCsv.MEDIA_TYPE, csv, PageAnswer.Keep.NEVER, Map.of())
                .with("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }

    private Optional<AgencyDefinition> definition(String agency) {
        return core.catalogue().agency(agency).flatMap(AgencyEntry::current);
    }

    private String name(String agency) {
        return definition(agency)
                .map(found -> DisplayNames.name(found.agency()))
                .orElse(agency);
    }

    private Optional<PublicService> service(String agency, String service) {
        return definition(agency).flatMap(found -> found.service(service));
    }

    private String title(String agency, String service) {
        return service(agency, service).map(DisplayNames::title).orElse(service);
    }
}
