package id.talaksana.http.api;

import id.talaksana.http.api.MalformedRequests.Wrong;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Requests of the complaint counter that are wrong. */
final class MalformedComplaints {
    private static final String FILE = "/api/agencies/kanreg/complaints";
    private static final String INTAKE = FILE + "/intake";
    private static final String TICKET = "/api/complaints/" + FakeComplaints.ID;
    private static final String TITLE = part("title", "Lambat");

    private MalformedComplaints() {}

    static List<Wrong> all() {
        List<Wrong> all = new ArrayList<>();
        members(all);
        forms(all);
        deeds(all);
        return all;
    }

    private static void members(List<Wrong> all) {
        for (String target : List.of(FILE, INTAKE)) {
            all.add(json("no title " + target, target, "{}", 422, "invalid"));
            all.add(json(
                    "channel of 7 " + target,
                    target,
                    "{\"channel\":7}",
                    400,
                    target == FILE ? "unknown-member" : "wrong-type"));
            all.add(json("anonymous maybe " + target, target, "{\"anonymous\":\"ya\"}", 400, "wrong-type"));
            all.add(json("by somebody " + target, target, "{\"by\":\"siti\"}", 400, "unknown-member"));
            for (String day : List.of("kemarin", "2026-02-30", "26-01-01", "")) {
                all.add(json(day + " " + target, target, "{\"eventDate\":\"" + day + "\"}", 400, "bad-parameter"));
            }
            all.add(new Wrong(
                    "bad key " + target,
                    "POST",
                    target,
                    http -> http.header("Idempotency-Key", "a b").json("{\"title\":\"x\"}"),
                    400,
                    "bad-parameter"));
        }
        for (String time : List.of("kemarin", "2026-08-03", "2026-08-03T10:00", "+999999999-01-01T00:00:00Z")) {
            all.add(json("received " + time, INTAKE, "{\"receivedAt\":\"" + time + "\"}", 400, "bad-parameter"));
        }
        all.add(json(
                "received by the public", FILE, "{\"receivedAt\":\"2026-08-03T00:00:00Z\"}", 400, "unknown-member"));
        for (String type :
                List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "", "multipart")) {
            all.add(new Wrong(
                    "complaint as " + type,
                    "POST",
                    FILE,
                    http -> http.header("Content-Type", type).body("{}".getBytes(StandardCharsets.UTF_8)),
                    415,
                    "unsupported-media-type"));
        }
    }

    private static void forms(List<Wrong> all) {
        String end = "--x--\r\n";
        all.add(form("empty", "", 400, "bad-request"));
        all.add(form("cut", TITLE, 400, "bad-request"));
        all.add(form("cut in a head", "--x\r\nContent-Disposition: form-data; na", 400, "bad-request"));
        all.add(form("other boundary", TITLE.replace("--x", "--y") + end, 400, "bad-request"));
        all.add(form(
                "head without end",
                "--x\r\n" + "X: " + "a".repeat(100_000) + "\r\n\r\n\r\n" + end,
                400,
                "bad-request"));
        all.add(form("nothing in it", end, 400, "bad-request"));
        all.add(form("unknown field", TITLE + part("judul", "x") + end, 400, "unknown-member"));
        all.add(form("no name", "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n" + end, 400, "bad-request"));
        all.add(form("title twice", TITLE + TITLE + end, 400, "bad-parameter"));
        all.add(form("maybe", TITLE + part("anonymous", "ya") + end, 400, "wrong-type"));
        all.add(form("no day", TITLE + part("eventDate", "x") + end, 400, "bad-parameter"));
        all.add(form("unfit", part("title", "a\u0000b") + end, 400, "wrong-type"));
        all.add(form("JSON and field", part("complaint", "{}") + TITLE + end, 400, "bad-parameter"));
        all.add(form("JSON twice", part("complaint", "{}") + part("complaint", "{}") + end, 400, "bad-parameter"));
        all.add(form("no JSON", part("complaint", "title=x") + end, 400, "malformed-json"));
        all.add(form("unknown in JSON", part("complaint", "{\"x\":1}") + end, 400, "unknown-member"));
        all.add(form("long field", TITLE + part("chronology", "a".repeat(70_000)) + end, 413, "too-large"));
        all.add(form("large file", TITLE + file("a.txt", "a".repeat((2 << 20) + 1)) + end, 413, "too-large"));
        all.add(form("large files", TITLE + file("a.txt", "a".repeat(1_300_000)).repeat(2) + end, 413, "too-large"));
        all.add(form("many files", TITLE + file("a.txt", "a").repeat(6) + end, 400, "bad-parameter"));
        all.add(form("file with a hidden end", TITLE + file("a\u0000.txt", "a") + end, 400, "bad-parameter"));
        for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=")) {
            all.add(new Wrong(
                    "form as " + type,
                    "POST",
                    FILE,
                    http -> http.header("Content-Type", type).body((TITLE + end).getBytes(StandardCharsets.UTF_8)),
                    400,
                    "bad-request"));
        }
        all.add(new Wrong(
                "intake form that any page could send",
                "POST",
                INTAKE,
                http -> http.header("Content-Type", "multipart/form-data; boundary=x")
                        .body((TITLE + end).getBytes(StandardCharsets.UTF_8)),
                400,
                "bad-parameter"));
    }

    private static void deeds(List<Wrong> all) {
        all.add(json("no deed", TICKET + "/deeds", "{}", 400, "bad-parameter"));
        all.add(json("unknown deed", TICKET + "/deeds", "{\"deed\":\"delete\"}", 400, "bad-parameter"));
        all.add(json("deed of 7", TICKET + "/deeds", "{\"deed\":7}", 400, "wrong-type"));
        all.add(json("deed on nothing", "/api/complaints/x/deeds", "{\"deed\":\"close\"}", 404, "not-found"));
        all.add(json("satisfied maybe", TICKET + "/replies", "{\"satisfied\":\"ya\"}", 400, "wrong-type"));
        all.add(json("reply without code", TICKET + "/replies", "{\"text\":\"x\"}", 404, "not-found"));
        for (String target : List.of("/deeds", "/replies")) {
            all.add(new Wrong(
                    "bad key " + target,
                    "POST",
                    TICKET + target,
                    http -> http.header("Idempotency-Key", "a b")
                            .json(target.equals("/deeds") ? "{\"deed\":\"close\"}" : "{}"),
                    400,
                    "bad-parameter"));
            all.add(new Wrong("GET " + target, "GET", TICKET + target, http -> http, 405, "method-not-allowed"));
        }
        for (String number : List.of("0", "-1", "x", "1.5", "99999")) {
            all.add(new Wrong(
                    "file " + number, "GET", TICKET + "/files/" + number, http -> http, 400, "bad-parameter"));
        }
        all.add(new Wrong("no such file", "GET", TICKET + "/files/2", http -> http, 404, "not-found"));
        for (String part : List.of("/record", "/verification", "/files/1")) {
            all.add(new Wrong("no ticket" + part, "GET", "/api/complaints/x" + part, http -> http, 404, "not-found"));
            all.add(new Wrong(
                    "POST " + part, "POST", TICKET + part, http -> http.json("{}"), 405, "method-not-allowed"));
        }
    }

    private static String part(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    private static String file(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n";
    }

    private static Wrong form(String name, String body, int status, String type) {
        return new Wrong(
                "form, " + name,
                "POST",
                FILE,
                http -> http.header("Content-Type", "multipart/form-data; boundary=x")
                        .body(body.getBytes(StandardCharsets.UTF_8)),
                status,
                type);
    }

    private static Wrong json(String name, String target, String body, int status, String type) {
        return new Wrong(name, "POST", target, http -> http.json(body), status, type);
    }
}
