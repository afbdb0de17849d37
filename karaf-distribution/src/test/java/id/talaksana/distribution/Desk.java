package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where officers work on the cases of a procedure: over the API or at the console. */
interface Desk {

    /** Where a case stands. {@code open} are the open steps, in the document's order. */
    record Standing(String id, String state, List<String> open) {}

    /** Opens a case. */
    Standing open(Procedure procedure, String subject, Set<String> tracks);

    /** Closes a step in the name of an officer who may. */
    Standing close(Procedure procedure, String id, String step, String outcome, String comment);

    /** Records that what a step waited for has come, in the name of an officer who may. */
    Standing resume(Procedure procedure, String id, String step, String comment);

    /** Over the API. The officers stand by the actor that they hold; one under {@code ""} does all the rest. */
    record Api(Map<String, Person> officers) implements Desk {

        @Override
        public Standing open(Procedure procedure, String subject, Set<String> tracks) {
            return standing(holding(procedure.actors(procedure.order(tracks).get(0)))
                    .post(
                            "/agencies/" + procedure.agency() + "/services/" + procedure.service() + "/cases",
                            procedure.opening(subject, tracks))
                    .with(201));
        }

        @Override
        public Standing close(Procedure procedure, String id, String step, String outcome, String comment) {
            return standing(holding(procedure.closers(step))
                    .post("/cases/" + id + "/steps/" + step, decision(outcome, comment, procedure.facts(step)))
                    .with(200));
        }

        @Override
        public Standing resume(Procedure procedure, String id, String step, String comment) {
            return standing(holding(procedure.actors(step))
                    .post("/cases/" + id + "/steps/" + step + "/resumption", Map.of("comment", comment))
                    .with(200));
        }

        /** The officer for a step with these actors. */
        Person holding(List<String> actors) {
            return actors.stream()
                    .filter(officers::containsKey)
                    .findFirst()
                    .map(officers::get)
                    .orElseGet(() -> officers.getOrDefault(
                            "", officers.values().iterator().next()));
        }

        /** Body of the request that closes a step. */
        static Map<String, Object> decision(String outcome, String comment, Map<String, String> facts) {
            Map<String, Object> body = new HashMap<>(Map.of("facts", facts));
            if (outcome != null) {
                body.put("outcome", outcome);
            }
            if (comment != null) {
                body.put("comment", comment);
            }
            return body;
        }

        static Standing standing(JsonNode file) {
            return new Standing(
                    file.get("id").asText(),
                    file.get("state").asText(),
                    Procedure.stream(file.get("open"))
                            .map(row -> row.get("step").asText())
                            .toList());
        }
    }

    /** At the console, in the name of one account. */
    record Console(RunningContainer container, String account) implements Desk {
        private static final Pattern STANDING = Pattern.compile("(\\S+)  (\\S+?)(?:, menunggu: (.+))?");
        private static final Map<String, String> STATES =
                Map.of("berjalan", "open", "selesai", "completed", "ditolak", "rejected", "ditarik", "withdrawn");

        @Override
        public Standing open(Procedure procedure, String subject, Set<String> tracks) {
            StringBuilder command = new StringBuilder("case:open --as " + account);
            tracks.forEach(track -> command.append(" --track ").append(track));
            procedure.requirements().forEach(id -> command.append(" --presented ")
                    .append(id));
            return standing(command + " " + procedure.agency() + " " + procedure.service() + " \"" + subject + "\"");
        }

        @Override
        public Standing close(Procedure procedure, String id, String step, String outcome, String comment) {
            String said = comment == null ? "" : "--comment \"" + comment + "\" ";
            String facts = procedure.facts(step).entrySet().stream()
                    .map(fact -> "--fact " + fact + " ")
                    .collect(Collectors.joining());
            String command = procedure.returns(step, outcome)
                    ? "case:return --as " + account + " " + said + id + " " + step
                    : "case:complete --as " + account + " " + said + facts + id + " " + step
                            + (outcome == null ? "" : " " + outcome);
            return standing(command);
        }

        @Override
        public Standing resume(Procedure procedure, String id, String step, String comment) {
            return standing("case:resume --as " + account + " --comment \"" + comment + "\" " + id + " " + step);
        }

        private Standing standing(String command) {
            String printed = container.console(command).strip();
            // An opening prints the applicant's code in a second line.
            Matcher words = STANDING.matcher(printed.lines().findFirst().orElse(""));
            assertThat(words.matches()).as(printed).isTrue();
            List<String> open =
                    words.group(3) == null ? List.of() : List.of(words.group(3).split(", "));
            return new Standing(words.group(1), STATES.get(words.group(2)), open);
        }
    }
}
