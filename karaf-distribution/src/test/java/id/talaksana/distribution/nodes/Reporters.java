package id.talaksana.distribution.nodes;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Person;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** People who complain at any node, ask again with the same key at another, and follow it at a third. */
final class Reporters implements Runnable {
    private static final String COMPLAINTS = "/agencies/kanreg/complaints";

    /** So many that each kill meets some, so few that the machine is left to the officers. */
    private static final long PACE_NANOS = 50_000_000;

    private final Installation installation;
    private final Failures failures;
    private final Random random;
    private final Set<String> tickets = new LinkedHashSet<>();
    private volatile boolean stopping;

    Reporters(Installation installation, Failures failures, long seed) {
        this.installation = installation;
        this.failures = failures;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        while (!stopping && !failures.enough()) {
            complain();
            LockSupport.parkNanos(PACE_NANOS);
        }
    }

    /** One complaint, asked for twice, and followed. */
    void complain() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> complaint = new LinkedHashMap<>();
        complaint.put("title", "Pengaduan " + key);
        complaint.put("chronology", "Uji beberapa simpul.");
        complaint.put("eventDate", "2025-10-22");
        complaint.put("anonymous", true);
        String first = null;
        for (int asked = 0; asked < 2 || first == null; asked++) {
            Person.Answer answer = file(complaint, key);
            if (answer != null) {
                String ticket = answer.body().at("/ticket/id").asText();
                tickets.add(ticket);
                follow(ticket, answer.body().path("code").asText());
                if (first != null && !first.equals(ticket)) {
                    failures.add("one complaint became " + first + " and " + ticket);
                }
                first = ticket;
            } else if (!failures.all().isEmpty()) {
                return;
            }
        }
    }

    /** Null when a kill left it without an answer. */
    private Person.Answer file(Map<String, Object> complaint, String key) {
        Node node = installation.any(random);
        int absences = node.absences();
        try {
            Person.Answer answer =
                    Person.anonymous(node.container()).post(COMPLAINTS, complaint, "Idempotency-Key", key);
            if (answer.status() / 100 == 2) {
                return answer;
            }
            if (node.stayedSince(absences)) {
                failures.add("a complaint at " + node + " was answered " + answer.status() + " " + answer.body());
            }
        } catch (UncheckedIOException e) {
            if (node.stayedSince(absences)) {
                failures.add("a complaint at " + node + " " + e);
            }
        }
        return null;
    }

    private void follow(String ticket, String code) {
        Node node = installation.any(random);
        int absences = node.absences();
        try {
            Person.Answer answer =
                    Person.anonymous(node.container()).get("/complaints/" + ticket, "X-Ticket-Code", code);
            if (answer.status() != 200 && node.stayedSince(absences)) {
                failures.add("following at " + node + " was answered " + answer.status() + " " + answer.body());
            }
        } catch (UncheckedIOException e) {
            if (node.stayedSince(absences)) {
                failures.add("following at " + node + " " + e);
            }
        }
    }

    void stop() {
        stopping = true;
    }

    List<String> tickets() {
        return List.copyOf(tickets);
    }

    /** Tickets that are lost, doubled or torn. */
    List<String> faults(Person handler) {
        List<String> faults = new ArrayList<>();
        Set<String> there = new LinkedHashSet<>();
        JsonNode page = null;
        do {
            String after = page == null ? "" : "&after=" + page.get("next").asText();
            page = handler.get("/complaints?agency=kanreg&limit=200" + after).with(200);
            for (JsonNode ticket : page.get("tickets")) {
                there.add(ticket.get("id").asText());
            }
        } while (page.hasNonNull("next"));
        tickets.stream().filter(ticket -> !there.contains(ticket)).forEach(ticket -> faults.add("lost " + ticket));
        there.stream().filter(ticket -> !tickets.contains(ticket)).forEach(ticket -> faults.add("extra " + ticket));
        for (String ticket : there) {
            JsonNode verification =
                    handler.get("/complaints/" + ticket + "/verification").with(200);
            if (!verification.get("intact").asBoolean()) {
                faults.add("torn " + ticket + " " + verification);
            }
        }
        return faults;
    }
}
