package id.talaksana.http.admin.versions;

import id.talaksana.api.prepared.PreparedVersion;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.http.admin.pages.OwnAgency;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.request.ContentTag;
import id.talaksana.http.kit.staff.StaffVisit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A file of what is prepared, written on its page. It is kept however wrong it is; what is wrong stands beside its line. */
public final class PreparedFilePages {
    /** The digest of the file as its form showed it. */
    private static final String SEEN = "sidik";

    private static final String TEXT = "isi";

    private final OwnAgency own;

    public PreparedFilePages(OwnAgency own) {
        this.own = own;
    }

    /**
     * A file as it is kept.
     *
     * @param lines its lines
     * @param findings what is wrong in it, errors first
     * @param elsewhere how many errors other files have
     */
    public record Edited(String name, String digest, List<String> lines, List<Diagnostic> findings, long elsewhere) {

        /** Which schema its keys and values are of; null: none. */
        public String schema() {
            return !name.matches(".*\\.ya?ml") ? null : name.equals(VersionLines.FILE) ? "agency" : "service";
        }

        /** The line that a finding is about; empty: none. */
        public String line(Diagnostic finding) {
            return finding.line() > 0 && finding.line() <= lines.size() ? lines.get(finding.line() - 1) : "";
        }
    }

    public PageAnswer show(StaffVisit d) {
        byte[] kept = file(d, prepared(d));
        return page(
                200, d, d.blank(Map.of(TEXT, new String(kept, StandardCharsets.UTF_8), SEEN, ContentTag.digest(kept))));
    }

    private PreparedVersion prepared(StaffVisit d) {
        return own.core().prepared().find(d.who(), own.of(d)).orElseThrow(ProblemType.NOT_FOUND::exception);
    }

    private static byte[] file(StaffVisit d, PreparedVersion prepared) {
        byte[] kept = prepared.files().get(name(d));
        if (kept == null || !PreparedPages.isText(name(d))) {
            throw ProblemType.NOT_FOUND.exception();
        }
        return kept;
    }

    private static String name(StaffVisit d) {
        return d.v().segment(3);
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        PreparedVersion prepared = prepared(d);
        byte[] kept = file(d, prepared);
        List<Diagnostic> all = CandidateVersion.inspected(own.core(), own.of(d), prepared.files())
                .diagnostics();
        String text = new String(kept, StandardCharsets.UTF_8);
        Edited edited = new Edited(
                name(d),
                ContentTag.digest(kept),
                text.lines().toList(),
                all.stream().filter(finding -> finding.file().equals(name(d))).toList(),
                all.stream()
                        .filter(finding -> finding.isError() && !finding.file().equals(name(d)))
                        .count());
        boolean overtaken = !e.value(SEEN).equals(edited.digest());
        return own.page(
                status,
                d,
                e,
                "file",
                Map.of("file", edited, "kept", text, "overtaken", overtaken, "prepared", prepared));
    }

    public PageAnswer save(StaffVisit d) {
        return own.act(d, (status, e) -> page(status, d, e), e -> {
            PreparedVersion prepared = prepared(d);
            if (!ContentTag.digest(file(d, prepared)).equals(e.value(SEEN))) {
                e.wrong(TEXT, d.v().say("somebody-changed-this-file", prepared.by()));
                return page(409, d, e);
            }
            byte[] written =
                    e.value(TEXT).replace("\r\n", "\n").replace('\r', '\n').getBytes(StandardCharsets.UTF_8);
            Map<String, byte[]> files = new TreeMap<>(prepared.files());
            files.put(name(d), written);
            own.core().prepared().put(d.who(), own.of(d), prepared.revision(), prepared.basedOn(), files);
            return PageAnswer.moved(303, "/kelola/rancangan/berkas/" + name(d) + "?tersimpan=ya");
        });
    }

    public PageAnswer remove(StaffVisit d) {
        return own.act(d, (status, e) -> page(status, d, e), e -> {
            PreparedVersion prepared = prepared(d);
            Map<String, byte[]> files = new TreeMap<>(prepared.files());
            if (files.remove(name(d)) == null) {
                throw ProblemType.NOT_FOUND.exception();
            }
            own.core().prepared().put(d.who(), own.of(d), prepared.revision(), prepared.basedOn(), files);
            return PageAnswer.moved(303, "/kelola/rancangan?tercatat=hapus");
        });
    }
}
