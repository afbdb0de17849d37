package id.talaksana.http.desk.work;

import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.WorkLists;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.cases.HandledCases;
import id.talaksana.http.desk.work.WorkFilter.DueSpan;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.LocalAddress;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.kit.staff.Zones;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What waits: for the account, for nobody yet, and all cases that it may see. */
public final class WorkListPages {
    private static final int ON_ONE_PAGE = 25;

    private final CoreServices core;
    private final Templates templates;

    public WorkListPages(CoreServices core, Templates templates) {
        this.core = core;
        this.templates = templates;
    }

    /** What waits for the actors that the account holds. */
    public PageAnswer mine(StaffVisit d) {
        WorkFilter filter = WorkFilter.of(d.v());
        Instant now = core.clock().instant();
        CaseQuery waiting = waiting(d, filter, ON_ONE_PAGE);
        Map<String, Object> parameters = new HashMap<>();
        boolean holds = !d.who().actors().isEmpty();
        CasePage page = holds
                ? core.cases().list(d.who(), filter.on(waiting, now, Zones.of(core, d.who())))
                : new CasePage(List.of(), null);
        parameters.put("counts", holds ? counts(d, waiting.of(blank(filter.service())), now) : Map.of());
        done(d).ifPresent(c -> parameters.put("done", c));
        return list(d, filter, page, parameters);
    }

    static CaseQuery waiting(StaffVisit d, WorkFilter filter, int limit) {
        return filter.mine()
                ? CaseQuery.heldBy(d.who().agency(), d.who().name(), limit)
                : CaseQuery.waitingFor(d.who().agency(), List.copyOf(d.who().actors()), limit);
    }

    private static String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private Map<DueSpan, String> counts(StaffVisit d, CaseQuery waiting, Instant now) {
        List<Integer> counted = core.workLists()
                .count(
                        d.who(),
                        Stream.of(DueSpan.values())
                                .map(span -> span.of(waiting, now, Zones.of(core, d.who())))
                                .toList());
        Map<DueSpan, String> counts = new LinkedHashMap<>();
        for (DueSpan span : DueSpan.values()) {
            int many = counted.get(span.ordinal());
            String more = many == WorkLists.MOST_COUNTED ? "+" : "";
            counts.put(span, d.v().wording().number(many) + more);
        }
        return counts;
    }

    /** Where the case stands on which something was just done. */
    private Optional<HandledCase> done(StaffVisit d) {
        return CaseId.parse(d.v().asked("selesai")).map(id -> new HandledCases(core).find(d.who(), id, ""));
    }

    /** What is open and waits until its administrator has named somebody. */
    public PageAnswer nobodys(StaffVisit d) {
        WorkFilter filter = WorkFilter.of(d.v());
        CaseQuery query = CaseQuery.waitingFor(d.who().agency(), List.of(), ON_ONE_PAGE);
        CasePage page = core.cases().list(d.who(), filter.on(query, core.clock().instant(), Zones.of(core, d.who())));
        return list(d, filter, page, new HashMap<>());
    }

    /** What waits for somebody outside, in the services whose steps the account does: an officer records what comes. */
    public PageAnswer others(StaffVisit d) {
        WorkFilter filter = WorkFilter.of(d.v());
        List<String> outside = outside(d);
        CaseQuery query = CaseQuery.waitingFor(d.who().agency(), outside, ON_ONE_PAGE);
        CasePage page = outside.isEmpty()
                ? new CasePage(List.of(), null)
                : core.cases().list(d.who(), filter.on(query, core.clock().instant(), Zones.of(core, d.who())));
        return list(d, filter, page, new HashMap<>());
    }

    private List<String> outside(StaffVisit d) {
        return Zones.definition(core, d.who().agency()).stream()
                .flatMap(definition -> definition.services().stream())
                .filter(service -> d.who().role() == Role.AGENCY_ADMINISTRATOR
                        || service.steps().stream()
                                .anyMatch(step -> !Collections.disjoint(
                                        step.actorIds(), d.who().actors())))
                .flatMap(service -> service.actors().stream())
                .filter(actor -> actor.external() || actor.applicant())
                .map(Actor::id)
                .distinct()
                .toList();
    }

    /** All cases, the newest first. */
    public PageAnswer all(StaffVisit d) {
        WorkFilter filter = WorkFilter.of(d.v());
        Optional<CaseId> number = CaseId.parse(d.v().asked("nomor"));
        if (number.isPresent()) {
            return PageAnswer.moved(
                    303, filter.opening(core.cases().find(d.who(), number.get()).id()));
        }
        CaseQuery query = new CaseQuery(
                d.who().agency(), blank(filter.service()), null, null, null, blank(filter.mark()), ON_ONE_PAGE);
        return list(d, filter, core.cases().list(d.who(), query), new HashMap<>());
    }

    /** The next case of a list after the one that was looked at. */
    public PageAnswer next(StaffVisit d) {
        WorkFilter filter = WorkFilter.of(LocalAddress.of(d.v().asked("dari")));
        CaseQuery query =
                filter.on(waiting(d, filter, CaseQuery.MAX_LIMIT), core.clock().instant(), Zones.of(core, d.who()));
        List<CaseId> waiting = d.who().actors().isEmpty()
                ? List.of()
                : core.cases().list(d.who(), query).cases().stream()
                        .map(CaseFile::id)
                        .toList();
        int looked = CaseId.parse(d.v().asked("sesudah")).map(waiting::indexOf).orElse(-1);
        boolean last = waiting.isEmpty() || looked == waiting.size() - 1 && waiting.size() == 1;
        return PageAnswer.moved(
                303, last ? filter.address() : filter.opening(waiting.get((looked + 1) % waiting.size())));
    }

    private WorkRows rows(StaffVisit d) {
        return new WorkRows(core, d.who(), core.clock().instant());
    }

    private PageAnswer list(StaffVisit d, WorkFilter filter, CasePage page, Map<String, Object> parameters) {
        Optional<AgencyDefinition> agency = Zones.definition(core, d.who().agency());
        List<PublicService> services = agency.map(AgencyDefinition::services).orElse(List.of());
        parameters.put("d", d);
        parameters.put("filter", filter);
        parameters.put("rows", rows(d).of(page.cases()));
        parameters.put("services", services);
        parameters.put("next", page.next() == null ? "" : page.next());
        parameters.put("zone", Zones.of(core, d.who()));
        parameters.put("look", agency.map(AgencyLook::of).orElse(null));
        return d.own(templates.page(d.v(), "desk/list", parameters));
    }
}
