package id.talaksana.http.admin.versions;

import id.talaksana.api.access.Places.Place;
import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.documents.Draft;
import id.talaksana.api.prepared.PreparedVersion;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.http.admin.pages.OwnAgency;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.kit.staff.StaffVisit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The version that an agency prepares, as a whole: begun, filled from files and drafts, numbered, thrown away. */
public final class PreparedPages {
    private static final String HERE = "/kelola/rancangan";

    private final OwnAgency own;
    private final PreparedFiles files;

    public PreparedPages(OwnAgency own) {
        this.own = own;
        this.files = new PreparedFiles(own);
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        PreparedVersion prepared = files.now(d);
        Map<String, Object> shown = new HashMap<>();
        shown.put("prepared", prepared);
        shown.put("running", files.running(d));
        if (prepared == null) {
            return own.page(status, d, e, "prepared", shown);
        }
        Inspection found = CandidateVersion.inspected(own.core(), own.of(d), prepared.files());
        shown.put("findings", found.diagnostics());
        byte[] agency = prepared.files().get(VersionLines.FILE);
        Map<String, String> kept =
                Map.of("versi", VersionLines.version(agency), "berlaku", VersionLines.effectiveFrom(agency));
        return own.page(status, d, e.or(kept), "prepared", shown);
    }

    /** Begins with the files of the version in force, under the number after it. */
    public PageAnswer begin(StaffVisit d) {
        return act(d, e -> {
            if (files.now(d) == null) {
                files.put(d, files.begun(d));
            }
            return moved("mulai");
        });
    }

    /** Takes files: a ZIP is the whole definition, any other one of its files. */
    public PageAnswer upload(StaffVisit d) {
        return act(d, e -> {
            if (e.files().isEmpty()) {
                e.wrong("berkas", d.v().say("choose-a-zip-or-files"));
            }
            Map<String, byte[]> files = kept(d);
            for (Enclosure file : e.files()) {
                take(d, e, files, file);
            }
            return e.sound() ? put(d, files, "unggah") : null;
        });
    }

    private void take(StaffVisit d, Entered e, Map<String, byte[]> files, Enclosure file) {
        if (!file.name().endsWith(".zip")) {
            files.put(file.name(), file.content());
            return;
        }
        try (Place place = own.core().places().take(own.of(d))) {
            place.begin();
            DefinitionArchive.Reading reading = DefinitionArchive.read(file.name(), file.content());
            reading.errors().forEach(error -> e.wrong("berkas", told(d.v(), error)));
            if (reading.isSound()) {
                files.clear();
                files.putAll(reading.files());
            }
        }
    }

    /** Adds a service out of what another tool or a document has. */
    public PageAnswer addService(StaffVisit d) {
        return act(d, e -> {
            byte[] source = e.files().isEmpty()
                    ? e.value("sumber").getBytes(StandardCharsets.UTF_8)
                    : e.files().get(0).content();
            if (source.length == 0) {
                e.wrong("sumber", d.v().say("paste-a-procedure-or-choose-a-file"));
            }
            if (!e.value("layanan").strip().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                e.wrong("layanan", d.v().say("the-services-name-in-addresses"));
            }
            Map<String, byte[]> files = kept(d);
            String file = e.value("layanan").strip() + ".yaml";
            if (files.containsKey(file)) {
                e.wrong("layanan", d.v().say("this-file-is-there-already", file));
            }
            return e.sound() ? drafted(d, e, files, file, source) : null;
        });
    }

    private PageAnswer drafted(StaffVisit d, Entered e, Map<String, byte[]> files, String file, byte[] source) {
        try (Place place = own.core().places().take(own.of(d))) {
            place.begin();
            String name = e.files().isEmpty() ? null : e.files().get(0).name();
            Draft draft = own.core().models().draft(name, source, own.of(d), e.given("layanan"));
            if (!draft.isSound()) {
                draft.errors().forEach(error -> e.wrong("sumber", told(d.v(), error)));
                return null;
            }
            files.put(file, draft.yaml().getBytes(StandardCharsets.UTF_8));
            put(d, files, "");
            return own.page(
                    200,
                    d,
                    d.blank(Map.of()),
                    "draft",
                    Map.of(
                            "file",
                            file,
                            "account",
                            draft.account(),
                            "doubts",
                            draft.doubts().size()));
        }
    }

    /** Says which version it will be, and from which day. */
    public PageAnswer number(StaffVisit d) {
        return act(d, e -> {
            if (!e.value("versi").strip().matches("\\d{1,8}\\.\\d{1,8}\\.\\d{1,8}")) {
                e.wrong("versi", d.v().say("a-version-is-written-like"));
            }
            String written = e.given("berlaku");
            LocalDate from =
                    written == null ? null : Parameters.writtenDay(written).orElse(null);
            if (written != null && from == null) {
                e.wrong("berlaku", d.v().say("write-the-date-like-2026-11"));
            }
            Map<String, byte[]> files = kept(d);
            if (!e.sound()) {
                return null;
            }
            files.put(VersionLines.FILE, VersionLines.with(files.get(VersionLines.FILE), e.given("versi"), from));
            return put(d, files, "versi");
        });
    }

    public PageAnswer discard(StaffVisit d) {
        return act(d, e -> {
            PreparedVersion prepared = files.now(d);
            if (prepared != null) {
                own.core().prepared().discard(d.who(), own.of(d), Revisions.seen(e));
            }
            return moved("buang");
        });
    }

    private PageAnswer act(StaffVisit d, java.util.function.Function<Entered, PageAnswer> deed) {
        return own.act(d, (status, e) -> page(status, d, e), deed);
    }

    private Map<String, byte[]> kept(StaffVisit d) {
        return files.now(d) == null ? new TreeMap<>() : files.begun(d);
    }

    private PageAnswer put(StaffVisit d, Map<String, byte[]> changed, String done) {
        files.put(d, changed);
        return moved(done);
    }

    private static PageAnswer moved(String done) {
        return PageAnswer.moved(303, HERE + "?tercatat=" + done);
    }

    /** A finding in one sentence, with its place and remedy. */
    private static String told(PageRequest v, Diagnostic finding) {
        String place =
                finding.line() == 0 ? finding.file() : finding.file() + ", " + v.say("line") + " " + finding.line();
        return place + ": " + v.say(finding.message()) + " " + v.say(finding.remedy());
    }

    /** How many errors a file has. */
    public static long errors(List<Diagnostic> findings, String file) {
        return findings.stream()
                .filter(finding -> finding.isError() && finding.file().equals(file))
                .count();
    }

    /** Whether a file is text that is edited on a page. */
    public static boolean isText(String file) {
        return file.matches(".*\\.(ya?ml|svg)");
    }
}
