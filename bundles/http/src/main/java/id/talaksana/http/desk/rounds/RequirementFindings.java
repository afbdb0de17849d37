package id.talaksana.http.desk.rounds;

import id.talaksana.api.rounds.requirements.ApplicantChecklist;
import id.talaksana.api.rounds.requirements.ApplicantChecklist.Item;
import id.talaksana.api.rounds.requirements.RequirementMark;
import id.talaksana.api.rounds.requirements.RequirementMark.State;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is found of one applicant's requirements beyond what was noted before. */
record RequirementFindings(List<Finding> all) {
    private static final String MARK = "tanda.";
    private static final String REASON = "sebab.";

    /** The same found of some requirements. */
    record Finding(State state, String reason, List<String> requirements) {}

    /** The form's fields as they were noted. */
    static Map<String, String> noted(ApplicantChecklist list) {
        Map<String, String> fields = new HashMap<>();
        for (Item item : list.items()) {
            if (item.mark() != null) {
                fields.put(MARK + item.requirement(), item.mark().state().toString());
                fields.put(
                        REASON + item.requirement(),
                        Objects.toString(item.mark().reason(), ""));
            }
        }
        return fields;
    }

    /** What a form says; what lacks its reason is said at its field. */
    static RequirementFindings of(PageRequest v, ApplicantChecklist list, Entered e) {
        Map<Finding, List<String>> found = new LinkedHashMap<>();
        for (Item item : list.items()) {
            String id = item.requirement();
            State state = state(e.value(MARK + id));
            String reason = state == State.NOT_RIGHT ? e.given(REASON + id) : null;
            if (state == State.NOT_RIGHT) {
                e.required(REASON + id, v.say("say-what-is-wrong-with-it"));
            }
            if (state != null && !stands(item.mark(), state, reason)) {
                found.computeIfAbsent(new Finding(state, reason, List.of()), f -> new ArrayList<>())
                        .add(id);
            }
        }
        return new RequirementFindings(found.entrySet().stream()
                .map(each -> new Finding(each.getKey().state(), each.getKey().reason(), each.getValue()))
                .toList());
    }

    private static State state(String written) {
        for (State state : State.values()) {
            if (state.toString().equals(written)) {
                return state;
            }
        }
        return null;
    }

    private static boolean stands(RequirementMark mark, State state, String reason) {
        return mark != null && mark.state() == state && Objects.equals(mark.reason(), reason);
    }
}
