package id.talaksana.http.central.variants;

import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.comparison.Likeness;
import id.talaksana.http.central.office.CentralOffice;
import id.talaksana.http.kit.page.ListPage;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Services to begin with, and one beside the others that were chosen. */
public final class VariantPages {
    /** Where they are. */
    public static final String HOME = "/pusat/banding";

    private static final int ON_A_LEAF = 50;
    private static final int MOST_BESIDE = 4;

    private final CentralOffice office;

    public VariantPages(CentralOffice office) {
        this.office = office;
    }

    /** All services, by the agency's name, narrowed by what is asked for. */
    public PageAnswer services(StaffVisit d) {
        String asked = d.v().asked("cari");
        List<Variant> found = Variant.all(office.core())
                .filter(variant -> asked.isEmpty() || variant.isCalled(asked))
                .toList();
        return office.page(
                d, "variants", Map.of("leaf", ListPage.of(found, d.v().asked("halaman"), ON_A_LEAF), "asked", asked));
    }

    /** One service with its counterparts in the others. */
    public PageAnswer beside(StaffVisit d) {
        office.guard(d);
        Variant base = variant(d.v().segment(2), d.v().segment(3));
        List<String> unknown = new ArrayList<>();
        List<Beside> others = others(d, base, unknown);
        Map<String, Object> shown = new HashMap<>();
        shown.put("base", base);
        shown.put("others", others);
        shown.put("unknown", String.join(", ", unknown));
        shown.put(
                "chosen",
                others.stream().map(each -> each.other().id().toString()).collect(Collectors.joining(",")));
        shown.put("similar", similar(base, others));
        shown.put("most", MOST_BESIDE);
        return office.page(d, "beside", shown);
    }

    private List<Beside> others(StaffVisit d, Variant base, List<String> unknown) {
        Set<String> asked = Stream.of(
                        d.v().asked("dengan").split(","), d.v().asked("tambah").split(","))
                .flatMap(Stream::of)
                .map(String::strip)
                .filter(id -> !id.isEmpty() && !id.equals(base.id().toString()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Beside> others = new ArrayList<>();
        for (String id : asked) {
            Optional<Variant> other = ServiceId.parse(id).flatMap(known -> Variant.find(office.core(), known));
            if (other.isEmpty()) {
                unknown.add(id);
            } else if (others.size() < MOST_BESIDE) {
                others.add(new Beside(
                        other.get(),
                        office.core().comparisons().align(base.id(), other.get().id())));
            }
        }
        return others;
    }

    private List<Variant> similar(Variant base, List<Beside> others) {
        return office.core().comparisons().comparable(base.id()).stream()
                .map(Likeness::service)
                .filter(id ->
                        others.stream().noneMatch(each -> each.other().id().equals(id)))
                .flatMap(id -> Variant.find(office.core(), id).stream())
                .toList();
    }

    private Variant variant(String agency, String service) {
        return Variant.find(office.core(), new ServiceId(agency, service))
                .orElseThrow(ProblemType.NOT_FOUND::exception);
    }
}
