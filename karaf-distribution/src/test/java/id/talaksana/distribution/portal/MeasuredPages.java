package id.talaksana.distribution.portal;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.ManyAgencies;
import id.talaksana.distribution.ManyAgencies.MadeUp;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The kinds of pages of a container with many agencies, some of them with two versions, cases and tickets. */
final class MeasuredPages {
    /** Of so many agencies there are two versions, and so many cases and tickets are followed. */
    private static final int SOME = 40;

    private static final String OFFICE = "kanreg";
    private static final String OFFICE_SERVICE = "/agencies/kanreg/services/persetujuan-teknis-ni-casn";

    private final RunningContainer container;
    private final List<MadeUp> agencies;
    private final int some;
    private final List<Map<String, String>> cases = new ArrayList<>();
    private final List<Map<String, String>> tickets = new ArrayList<>();

    /**
     * A page, and its sisters of other agencies.
     *
     * @param addresses after so many the first comes again
     */
    record Kind(String name, int addresses, IntFunction<Asked> asked) {
        Asked at(int i) {
            return asked.apply(i % addresses);
        }

        /** The name of the static file of the same size. */
        String file() {
            return name.replaceAll("[^A-Za-z]", "") + ".html";
        }
    }

    /**
     * What is asked for.
     *
     * @param form what is sent; null: the page is only read
     */
    record Asked(String path, SealedForm form, Map<String, String> fields) {}

    MeasuredPages(RunningContainer container, int count) {
        this.container = container;
        this.agencies = ManyAgencies.of(count);
        this.some = Math.min(SOME, count);
    }

    /** Puts everything there that is asked for later. */
    void fill() throws IOException {
        Person administrator = Person.administrator(container);
        for (MadeUp agency : agencies) {
            administrator.upload(definitions(agency), agency.zip()).with(201);
        }
        for (MadeUp agency : agencies.subList(0, some)) {
            administrator.upload(definitions(agency), agency.next().zip()).with(201);
        }
        Person officer = Person.added(container, "kanreg.ukur", "--role officer --agency kanreg --actor tim-pemroses");
        for (int i = 0; i < some; i++) {
            JsonNode opened = officer.post(OFFICE_SERVICE + "/cases", Map.of("subject", "Usul NI " + i))
                    .with(201);
            cases.add(numberAndCode(opened.get("id"), opened.get("code")));
            JsonNode filed = Person.anonymous(container)
                    .post("/agencies/" + OFFICE + "/complaints", complaint(i))
                    .with(201);
            tickets.add(numberAndCode(filed.at("/ticket/id"), filed.get("code")));
        }
    }

    private static String definitions(MadeUp agency) {
        return "/agencies/" + agency.id() + "/definitions";
    }

    private static Map<String, String> complaint(int i) {
        return Map.of("title", "Berkas " + i + " tidak diproses", "chronology", "Sebulan.", "eventDate", "2025-10-10");
    }

    private static Map<String, String> numberAndCode(JsonNode number, JsonNode code) {
        return new HashMap<>(Map.of("nomor", number.asText(), "kode", code.asText()));
    }

    int services() {
        return agencies.stream()
                .mapToInt(agency -> (int) agency.files().keySet().stream()
                                .filter(file -> file.endsWith(".yaml"))
                                .count()
                        - 1)
                .sum();
    }

    /** All kinds. */
    List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        int all = agencies.size();
        kinds.add(read("home", 1, i -> "/"));
        kinds.add(read("search", 2 * all, i -> "/?q=" + (i % 2 == 0 ? "pengadaan+" : "jaya+") + i % all));
        kinds.add(read("agency", all, i -> "/" + at(i).id()));
        kinds.add(read("service", all, this::service));
        kinds.add(read(
                "side by side",
                all,
                i -> service(i) + "/banding?dengan=" + service(i + 1).substring(1)));
        kinds.add(read("what changed", some, i -> path(agencies.get(i)) + "/perubahan"));
        kinds.add(read("checklist", all, i -> service(i) + "/persyaratan"));
        kinds.add(read("SOP as HTML", all, i -> api(i) + "/sop"));
        kinds.add(read("standard as HTML", all, i -> api(i) + "/standard"));
        kinds.add(read("complaint form", all, i -> "/" + at(i).id() + "/pengaduan"));
        kinds.add(read("case form", 1, i -> "/berkas"));
        kinds.add(sent("followed case", SealedForm.open(container, "/berkas"), cases));
        kinds.add(read("ticket form", 1, i -> "/pengaduan"));
        kinds.add(sent("ticket", SealedForm.open(container, "/pengaduan"), tickets));
        return kinds;
    }

    private static Kind read(String name, int addresses, IntFunction<String> path) {
        return new Kind(name, addresses, i -> new Asked(path.apply(i), null, Map.of()));
    }

    private static Kind sent(String name, SealedForm form, List<Map<String, String>> fields) {
        return new Kind(name, fields.size(), i -> new Asked(form.path(), form, fields.get(i)));
    }

    /** Agencies that lie apart, one after the other. */
    private MadeUp at(int i) {
        return agencies.get(Math.floorMod(i * 7, agencies.size()));
    }

    private String service(int i) {
        return path(at(i));
    }

    private String api(int i) {
        return "/api/agencies/" + at(i).id() + "/services/" + at(i).service();
    }

    private static String path(MadeUp agency) {
        return "/" + agency.id() + "/" + agency.service();
    }
}
