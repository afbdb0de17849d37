package id.talaksana.http.admin.settings;

import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.api.definition.PublicService;
import id.talaksana.http.admin.pages.OwnAgency;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where complaints come in, by service, and who handles them. Channels are added and taken away in what is prepared. */
public final class ChannelPages {
    private static final String HERE = "/kelola/kanal";
    private static final String KEY = "complaints";

    private final OwnAgency own;

    public ChannelPages(OwnAgency own) {
        this.own = own;
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        Map<String, Object> shown = new HashMap<>();
        PreparedChange candidate = PreparedChange.of(own, d);
        shown.put("definition", candidate.definition().orElse(null));
        shown.put(
                "written",
                candidate.definition().stream()
                        .flatMap(definition -> definition.services().stream())
                        .filter(service ->
                                block(candidate, service.id()).items().isEmpty())
                        .map(PublicService::id)
                        .toList());
        return own.page(status, d, e, "channels", shown);
    }

    private static YamlBlock block(PreparedChange candidate, String service) {
        return YamlBlock.of(candidate.files().get(file(candidate, service)), KEY);
    }

    private static String file(PreparedChange candidate, String service) {
        return Stream.of(service + ".yaml", service + ".yml")
                .filter(candidate.files()::containsKey)
                .findFirst()
                .orElseThrow(ProblemType.NOT_FOUND::exception);
    }

    public PageAnswer change(StaffVisit d) {
        return own.act(d, (status, e) -> page(status, d, e), e -> {
            PreparedChange candidate = PreparedChange.of(own, d);
            PublicService service = candidate
                    .definition()
                    .flatMap(definition -> definition.service(e.value("layanan")))
                    .orElseThrow(ProblemType.NOT_FOUND::exception);
            YamlBlock block = block(candidate, service.id());
            List<List<String>> items = block.items().orElseThrow(ProblemType.NOT_FOUND::exception);
            List<List<String>> left = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                if (!e.ticked(field("hapus", service) + "." + i)) {
                    left.add(items.get(i));
                }
            }
            String words = field("teks", service);
            if (e.given(words) != null) {
                left.add(written(e, service));
            } else if (left.size() == items.size()) {
                e.wrong(words, d.v().say("write-a-channel-or-tick-one"));
                return null;
            }
            Map<String, byte[]> files = new HashMap<>(candidate.files());
            files.put(file(candidate, service.id()), block.withItems(left));
            return candidate.keep(e, words, files, HERE);
        });
    }

    /** The name of a service's field: each form of the page has its own. */
    public static String field(String name, PublicService service) {
        return name + "." + service.id();
    }

    private static List<String> written(Entered e, PublicService service) {
        ComplaintChannel.Kind kind = Stream.of(ComplaintChannel.Kind.values())
                .filter(each -> each.toString().equals(e.value(field("jenis", service))))
                .findFirst()
                .orElse(ComplaintChannel.Kind.OTHER);
        List<String> ids =
                service.knownChannels().stream().map(ComplaintChannel::id).toList();
        String id = kind.toString();
        for (int i = 2; ids.contains(id); i++) {
            id = kind + "-" + i;
        }
        List<String> lines = new ArrayList<>(List.of(
                "  - id: " + id,
                "    kind: " + kind,
                "    text: " + YamlBlock.scalar(e.given(field("teks", service)))));
        if (e.given(field("alamat", service)) != null) {
            lines.add("    address: " + YamlBlock.scalar(e.given(field("alamat", service))));
        }
        return lines;
    }
}
