package id.talaksana.distribution.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the client that works on a case knows of it. At most its last request is without an answer. */
public final class LedgerCase {
    private final int client;
    private final Entry opening;
    private final List<Entry> answered = new ArrayList<>();
    private Entry pending;
    private String id;
    private String nextStep;

    public LedgerCase(int client, Entry opening) {
        this.client = client;
        this.opening = opening;
        this.pending = opening;
    }

    public int client() {
        return client;
    }

    public String subject() {
        return opening.text();
    }

    /** Null while the opening is without an answer. */
    public synchronized String id() {
        return id;
    }

    /** The steps that were answered, in order. */
    public synchronized List<Entry> answered() {
        return List.copyOf(answered);
    }

    /** The request without an answer, or null. */
    public synchronized Entry pending() {
        return pending;
    }

    /** The step that is to be done next; null when there is none or it is not known. */
    public synchronized String nextStep() {
        return nextStep;
    }

    /** Notes a request before it is sent. */
    public synchronized void ask(Entry entry) {
        pending = entry;
    }

    /** Sends the pending request, for the first time or again, and notes the answer if there is one. */
    public Answer send(Office office) {
        Answer answer = office.send(id(), pending());
        if (answer.isSuccess()) {
            note(answer.body());
        }
        return answer;
    }

    private synchronized void note(JsonNode caseFile) {
        id = caseFile.get("id").textValue();
        if (!pending.isOpening()) {
            answered.add(pending);
        }
        pending = null;
        nextStep = caseFile.at("/open/0/step").textValue();
    }
}
