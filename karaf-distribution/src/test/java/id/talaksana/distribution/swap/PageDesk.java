package id.talaksana.distribution.swap;

import id.talaksana.distribution.PageVisitor;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.Procedure;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.crash.Officer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.nodes.Element;

/** Officers of a swapped agency who work through its pages, two and two at the same case, so that they get into each other's way. */
final class PageDesk implements AutoCloseable {
    private static final int PAIRS = 2;
    private static final int PACE_MILLIS = 40;
    private static final String COMPLETE = "form[action$=/selesai]";

    private final RunningContainer container;
    private final String agency;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2 * PAIRS);
    private final List<Colleague> colleagues = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();
    private final AtomicInteger conflicts = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /**
     * One of them.
     *
     * @param current the case that both of a pair are at; none: the next is to be opened
     * @param opened the cases whose opening was told
     * @param done how many steps of each case it was told to have done
     */
    private record Colleague(
            String name,
            PageVisitor visitor,
            AtomicReference<String> current,
            List<String> opened,
            Map<String, Integer> done) {}

    PageDesk(RunningContainer container, String agency) {
        this.container = container;
        this.agency = agency;
        for (int pair = 0; pair < PAIRS; pair++) {
            AtomicReference<String> current = new AtomicReference<>();
            for (String which : List.of("kiri", "kanan")) {
                Officer officer = Officer.addedTo(container, agency + ".meja-" + which + pair, agency);
                colleagues.add(new Colleague(
                        officer.name(),
                        PageVisitor.loggedIn(container, officer.name(), officer.password()),
                        current,
                        new ArrayList<>(),
                        new HashMap<>()));
            }
        }
    }

    PageDesk start() {
        colleagues.forEach(colleague -> threads.scheduleWithFixedDelay(
                () -> note(() -> work(colleague)), 0, PACE_MILLIS, TimeUnit.MILLISECONDS));
        return this;
    }

    private void note(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | AssertionError e) {
            unexpected(e.toString());
        }
    }

    private synchronized void unexpected(String what) {
        unexpected.add(what);
    }

    private void unexpected(String act, PageVisitor visitor) {
        unexpected(act + " " + visitor.status() + ": " + visitor.text());
    }

    private void work(Colleague colleague) {
        String number = colleague.current().get();
        if (number == null) {
            open(colleague);
        } else {
            step(colleague, number);
        }
    }

    private void open(Colleague colleague) {
        PageVisitor visitor = colleague.visitor().open("/meja/buka");
        if (visitor.status() == 200) {
            visitor.send("form[action$=/catat]", Map.of("perihal", "Meja " + colleague.name()));
        }
        Element told = visitor.page().selectFirst(".aksi a[href^=/meja/berkas/]");
        if (visitor.status() == 200 && told != null) {
            String number = told.attr("href").replace("/meja/berkas/", "");
            colleague.opened().add(number);
            colleague.current().compareAndSet(null, number);
        } else if (visitor.status() == 404 || visitor.status() == 409) {
            // The agency takes no new cases now.
            refused.incrementAndGet();
        } else {
            unexpected("opening", visitor);
        }
    }

    private void step(Colleague colleague, String number) {
        PageVisitor visitor = colleague.visitor().open("/meja/berkas/" + number);
        if (visitor.status() != 200) {
            unexpected("the page of " + number, visitor);
            return;
        }
        Element form = visitor.page().selectFirst(COMPLETE);
        if (form == null) {
            // It has come to a step that waits for its day or for somebody else.
            colleague.current().compareAndSet(number, null);
            return;
        }
        visitor.send(COMPLETE, filledIn(form));
        if (visitor.status() == 303) {
            colleague.done().merge(number, 1, Integer::sum);
            if (visitor.follow().status() != 200) {
                unexpected("the list", visitor);
            }
        } else if (visitor.status() == 409 && visitor.text().contains("Sementara itu")) {
            conflicts.incrementAndGet();
        } else {
            unexpected("a step of " + number, visitor);
        }
    }

    /** What the step asks for, and an outcome that goes on. */
    private static Map<String, String> filledIn(Element form) {
        Map<String, String> fields = new HashMap<>(Map.of("catatan", "Dikerjakan di meja."));
        form.select("input[name^=fakta.]:not([type=radio]):not([type=checkbox])")
                .forEach(field ->
                        fields.put(field.attr("name"), field.attr("type").equals("date") ? "2025-12-01" : "Contoh"));
        form.select("input[name^=cek.], input[name^=ada.]").forEach(field -> fields.put(field.attr("name"), "ya"));
        Element outcome = form.selectFirst("input[name=putusan]:not([data-kembali])");
        if (outcome != null) {
            fields.put("putusan", outcome.val());
        }
        return fields;
    }

    /** What nothing allows here: all but an agency that takes no cases, and what a colleague did meanwhile. */
    synchronized List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    /** What of all that they were told is on no record, or is there more often. */
    List<String> faults(Person reader) {
        List<String> faults = new ArrayList<>();
        for (Colleague colleague : colleagues) {
            long there = cases(reader).stream()
                    .filter(file -> colleague.opened().contains(file))
                    .count();
            if (there != colleague.opened().size()) {
                faults.add(colleague.name() + " opened " + colleague.opened().size() + ", there are " + there);
            }
            colleague.done().forEach((number, told) -> {
                long kept = Procedure.stream(reader.get("/cases/" + number + "/history")
                                .with(200)
                                .get("rows"))
                        .filter(row -> row.path("closedBy").asText().equals(colleague.name()))
                        .count();
                if (kept != told) {
                    faults.add(colleague.name() + " did " + told + " steps of " + number + ", there are " + kept);
                }
            });
        }
        return faults;
    }

    private List<String> cases(Person reader) {
        List<String> all = new ArrayList<>();
        String after = "";
        do {
            var page = reader.get("/cases?limit=200&agency=" + agency + after).with(200);
            page.get("cases").forEach(file -> all.add(file.get("id").asText()));
            after = page.hasNonNull("next") ? "&after=" + page.get("next").asText() : "";
        } while (!after.isEmpty());
        return all;
    }

    /** Steps and openings that were told, and what was not. */
    String told() {
        int done = colleagues.stream()
                .flatMap(colleague -> colleague.done().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        int opened = colleagues.stream().mapToInt(each -> each.opened().size()).sum();
        return done + " steps, " + opened + " openings; " + conflicts + " told conflicts, " + refused
                + " openings refused";
    }

    @Override
    public void close() {
        threads.shutdown();
        RunningContainer.await("the end of the officers at the pages", threads::isTerminated);
    }
}
