package id.talaksana.distribution.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the client that works on a case knows of it. At most its last request is without an answer. */
final class LedgerCase {
    private final int client;
    private final Entry opening;
    private final List<Entry> answered = new ArrayList<>();
    private Entry pending;
    private String id;
    private String nextStep;

    LedgerCase(int client, Entry opening) {
        this.client = client;
        this.opening = opening;
        this.pending = opening;
    }

    int client() {
        return client;
    }

    String subject() {
        return opening.text();
    }

    /** Null while the opening is without an answer. */
    synchronized String id() {
        return id;
    }

    /** The steps that were answered, in order. */
    synchronized List<Entry> answered() {
        return List.copyOf(answered);
    }

    /** The request without an answer, or null. */
    synchronized Entry pending() {
        return pending;
    }

    /** The step that is to be done next; null when there is none or it is not known. */
    synchronized String nextStep() {
        return nextStep;
    }

    /** Notes a request before it is sent. */
    synchronized void ask(Entry entry) {
        pending = entry;
    }

    /** Sends the pending request, for the first time or again, and notes the answer if there is one. */
    Answer send(Office office) {
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
