package id.talaksana.http.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A table of requests that are wrong, each with the status and the problem that it deserves. */
final class MalformedRequests {
    private static final String OPEN = "/api/agencies/kanreg/services/persetujuan-teknis/cases";
    private static final String AGENCY = "/api/agencies/kanreg";
    private static final String CASE = "/api/cases/kanreg-0JQ8ZK3V5T7XN";
    private static final String STEP = CASE + "/steps/verifikasi";
    private static final String WITHDRAW = CASE + "/withdraw";

    private static final String CHANGES = AGENCY + "/services/persetujuan-teknis/changes";
    private static final String ALIGNMENT = AGENCY + "/services/persetujuan-teknis/alignment";
    private static final String COMPARABLE = AGENCY + "/services/persetujuan-teknis/comparable";

    private MalformedRequests() {}

    /** One of them; {@code rest} adds headers and body. */
    record Wrong(String name, String method, String target, UnaryOperator<Http> rest, int status, String type) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Wrong> all() {
        List<Wrong> all = new ArrayList<>();
        malformedJson(all);
        wrongMembers(all);
        wrongTypes(all);
        wrongParameters(all);
        wrongDays(all);
        wrongHeaders(all);
        wrongAddresses(all);
        wrongMethods(all);
        wrongDefinitions(all);
        all.addAll(MalformedComplaints.all());
        return all;
    }

    private static void malformedJson(List<Wrong> all) {
        List<String> malformed = List.of(
                "{",
                "}",
                "{\"subject\"}",
                "{\"subject\":}",
                "{\"subject\":\"x\"",
                "{\"subject\":\"x}",
                "{\"subject\":\"x\",}",
                "{\"subject\":\"x\"}}",
                "{\"subject\":\"x\"} {}",
                "{'subject':'x'}",
                "{subject:\"x\"}",
                "{\"subject\":\"x\" \"tracks\":[]}",
                "{\"subject\":\"x\",\"subject\":\"y\"}",
                "{\"subject\":\"\\q\"}",
                "{\"subject\":\"\\u12\"}",
                "{\"subject\":\"a\tb\u0001\"}",
                "{\"subject\":\"baris\nbaru\"}",
                "{\"subject\":nul}",
                "{\"subject\":True}",
                "{\"subject\":NaN}",
                "{\"subject\":01}",
                "{\"subject\":+1}",
                "{\"subject\":.5}",
                "{\"subject\":\"x\",\"tracks\":[}",
                "{\"subject\":\"x\",\"tracks\":[\"a\" \"b\"]}",
                "{\"subject\":\"x\",\"tracks\":[\"a\",]}",
                "// x\n{\"subject\":\"x\"}",
                "{/* x */\"subject\":\"x\"}",
                "subject=x",
                "<subject>x</subject>",
                "subject: x");
        for (String body : malformed) {
            all.add(json("malformed " + body, OPEN, body, 400, "malformed-json"));
        }
        all.add(json("malformed completion", STEP, "{\"outcome\":", 400, "malformed-json"));
        all.add(json("malformed withdrawal", WITHDRAW, "{\"comment\"", 400, "malformed-json"));
        all.add(bytes("Latin-1", new byte[] {'{', '"', 'c', '"', ':', '"', (byte) 0xe9, '"', '}'}, "malformed-json"));
        all.add(bytes("cut UTF-8", new byte[] {'{', '"', (byte) 0xe2, (byte) 0x82}, "malformed-json"));
        all.add(bytes("cut UTF-32", new byte[] {0, 0, 0, '{', 0, 0}, "malformed-json"));
        all.add(bytes("NUL bytes", new byte[64], "malformed-json"));
        all.add(bytes("gzip", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0}, "malformed-json"));
        all.add(json("too deep", OPEN, "{\"subject\":" + "[".repeat(500) + "]".repeat(500) + "}", 400, "wrong-type"));
    }

    private static void wrongMembers(List<Wrong> all) {
        for (String name :
                List.of("Subject", "SUBJECT", "subject ", "agency", "service", "requestKey", "id", "__proto__", "")) {
            all.add(json("unknown " + name, OPEN, "{\"" + name + "\":\"x\"}", 400, "unknown-member"));
        }
        all.add(json("unknown in completion", STEP, "{\"step\":\"x\"}", 400, "unknown-member"));
        all.add(json("unknown case in completion", STEP, "{\"caseId\":{}}", 400, "unknown-member"));
        all.add(json("unknown in withdrawal", WITHDRAW, "{\"reason\":\"x\"}", 400, "unknown-member"));
        all.add(json("no subject", OPEN, "{}", 422, "invalid"));
        all.add(json("null subject", OPEN, "{\"subject\":null}", 422, "invalid"));
    }

    private static void wrongTypes(List<Wrong> all) {
        for (String body : List.of("", " ", "null", "[]", "[{}]", "\"\"", "\"x\"", "1", "1.5", "true", "false")) {
            all.add(json("body " + body, OPEN, body, 400, "wrong-type"));
        }
        for (String value : List.of("1", "1.5", "1e99", "-0", "true", "false", "[]", "[\"x\"]", "{}")) {
            all.add(json("subject " + value, OPEN, "{\"subject\":" + value + "}", 400, "wrong-type"));
            all.add(json("outcome " + value, STEP, "{\"outcome\":" + value + "}", 400, "wrong-type"));
            all.add(json("comment " + value, WITHDRAW, "{\"comment\":" + value + "}", 400, "wrong-type"));
        }
        for (String value :
                List.of("\"x\"", "\"\"", "1", "true", "{}", "[1]", "[null]", "[[]]", "[{}]", "[true]", "[1.5]")) {
            all.add(json("tracks " + value, OPEN, "{\"subject\":\"x\",\"tracks\":" + value + "}", 400, "wrong-type"));
            all.add(json("presented " + value, STEP, "{\"presented\":" + value + "}", 400, "wrong-type"));
        }
        for (String value : List.of(
                "\"x\"",
                "[]",
                "1",
                "{\"a\":1}",
                "{\"a\":null}",
                "{\"a\":[]}",
                "{\"a\":{}}",
                "{\"a\":true}",
                "[[\"a\",\"b\"]]")) {
            all.add(json(
                    "attributes " + value,
                    OPEN,
                    "{\"subject\":\"x\",\"attributes\":" + value + "}",
                    400,
                    "wrong-type"));
            all.add(json("facts " + value, STEP, "{\"facts\":" + value + "}", 400, "wrong-type"));
        }
        for (String escape : List.of("\\u0000", "\\u001b", "\\u007f", "\\ud800", "\\udc00x", "\\b")) {
            all.add(json("unfit " + escape, OPEN, "{\"subject\":\"a" + escape + "\"}", 400, "wrong-type"));
            all.add(json("unfit in list " + escape, STEP, "{\"presented\":[\"" + escape + "\"]}", 400, "wrong-type"));
        }
        all.add(json("unfit fact", STEP, "{\"facts\":{\"nip\":\"1\\u00002\"}}", 400, "wrong-type"));
        all.add(json("unfit key", OPEN, "{\"subject\":\"x\",\"attributes\":{\"a\\u0000\":\"b\"}}", 400, "wrong-type"));
    }

    private static void wrongParameters(List<Wrong> all) {
        for (String limit :
                List.of("0", "-1", "201", "99999999999999999999", "x", "", "1.5", "1e2", "0x10", "%31%30%30%30")) {
            all.add(get("limit " + limit, "/api/cases?limit=" + limit));
        }
        for (String state : List.of("", "OPEN", "Open", "closed", "open,completed", "1")) {
            all.add(get("state " + state, "/api/cases?state=" + state));
        }
        for (String due : List.of(
                "",
                "kemarin",
                "2026-08-01",
                "2026-08-01T00:00:00",
                "2026-13-01T00:00:00Z",
                "0",
                "+999999999-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "1e10")) {
            all.add(get("dueBefore " + due, "/api/cases?dueBefore=" + due.replace("+", "%2B")));
        }
        for (String slug : List.of(
                "",
                "A",
                "1a",
                "a_b",
                "a--b",
                "-a",
                "a-",
                "a%00",
                "%27%20OR%201=1--",
                "a%20b",
                "%C3%BC",
                "a".repeat(61),
                "..%2f..")) {
            all.add(get("agency " + slug, "/api/cases?agency=" + slug));
            all.add(get("actor " + slug, "/api/cases?actor=" + slug));
            all.add(get("service " + slug, "/api/cases?service=" + slug));
        }
        for (String after : List.of("", "a%00", "%0d%0aX:y", "a%20b", "%C3%BC", "x".repeat(301))) {
            all.add(get("after " + after, "/api/cases?after=" + after));
        }
        for (String unknown :
                List.of("limits=5", "duebefore=x", "x", "limit=5&x=y", "%00=1", "agency[]=kanreg", "offset=3")) {
            all.add(get("unknown " + unknown, "/api/cases?" + unknown));
        }
        for (String version : List.of("", "1", "1.0", "v1.0.0", "1.0.0.0", "1.0.x", "%00", "../1.0.0")) {
            all.add(get("from " + version, CHANGES + "?from=" + version));
            all.add(get("to " + version, CHANGES + "?to=" + version));
        }
        for (String with :
                List.of("", "kanreg", "/", "kanreg/", "a/b/c", "A/B", "a%00/b", "a%20/b", "../a", "a".repeat(131))) {
            all.add(get("with " + with, ALIGNMENT + "?with=" + with));
        }
        all.add(get("with nothing", ALIGNMENT));
        all.add(get("followed without a code", "/api/followed-cases/kanreg-0JQ8ZK3V5T7XN"));
        all.add(get("code in the address", "/api/followed-cases/kanreg-0JQ8ZK3V5T7XN?code=7QXM-02RA-KJ5T-9V1C"));
        all.add(get("twice", "/api/cases?limit=5&limit=6"));
        all.add(get("parameter where none is", CASE + "?version=1.0.0"));
        for (String version : List.of("", "1", "1.0", "v1.0.0", "1.0.0.0", "1.0.x", "%00", "../1.0.0")) {
            all.add(get("version " + version, "/api/agencies/kanreg/services/persetujuan-teknis?version=" + version));
        }
    }

    private static void wrongDays(List<Wrong> all) {
        for (String day : List.of(
                "",
                "besok",
                "2026-13-01",
                "1899-12-31",
                "9999-01-02",
                "+10000-01-01",
                "+999999999-12-31",
                "-999999999-01-01")) {
            String body = "{\"comment\":\"x\",\"until\":\"" + day + "\"}";
            all.add(json("until " + day, STEP + "/extension", body, 400, "bad-parameter"));
        }
    }

    private static void wrongHeaders(List<Wrong> all) {
        for (String key :
                List.of("", "\"\"", "dua kata", "\"dua kata\"", "x".repeat(101), "é", "\"x", "\"x\";a=\"b c\"")) {
            if (!key.equals("\"x")) {
                all.add(new Wrong(
                        "Idempotency-Key " + key,
                        "POST",
                        OPEN,
                        http -> http.header("Idempotency-Key", key).json("{\"subject\":\"x\"}"),
                        400,
                        "bad-parameter"));
            }
        }
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/problem+json",
                "application/jsonx",
                "image/png",
                "text/json")) {
            all.add(typed(type, 415, "unsupported-media-type"));
        }
        for (String type : List.of("json", "/", "application/", ";charset=utf-8", "garbage garbage")) {
            all.add(typed(type, 415, "unsupported-media-type"));
        }
        all.add(new Wrong(
                "no Content-Type",
                "POST",
                OPEN,
                http -> http.body("{\"subject\":\"x\"}".getBytes(StandardCharsets.UTF_8)),
                415,
                "unsupported-media-type"));
        for (String accept :
                List.of("text/html", "application/xml", "image/*", "text/html, image/png", "a/b/c", "text/html;q=x")) {
            all.add(new Wrong(
                    "Accept " + accept, "GET", CASE, http -> http.header("Accept", accept), 406, "not-acceptable"));
        }
    }

    private static Wrong typed(String type, int status, String problem) {
        return new Wrong(
                "Content-Type " + type,
                "POST",
                OPEN,
                http -> http.header("Content-Type", type).body("{\"subject\":\"x\"}".getBytes(StandardCharsets.UTF_8)),
                status,
                problem);
    }

    private static void wrongAddresses(List<Wrong> all) {
        for (String target : List.of(
                "/api/",
                "/api/tiada",
                "/api/agency",
                "/api/agencies/kanreg/tiada",
                "/api/agencies/tiada",
                "/api/agencies/KANREG",
                "/api/agencies/kanreg/services/tiada",
                "/api/agencies/rusak/services/persetujuan-teknis",
                "/api/schemas/tiada.json",
                "/api/cases/x",
                "/api/cases/1",
                "/api/cases/kanreg-1",
                "/api/cases/kanreg-0JQ8ZK3V5T7XU",
                "/api/cases/kanreg-0000000000000",
                "/api/cases/%27%20OR%201=1",
                "/api/cases/" + "9".repeat(500),
                CASE + "/tiada",
                CASE + "/steps",
                "/api/agencies/tiada/versions",
                "/api/agencies/kanreg/services/tiada/changes",
                "/api/agencies/tiada/services/persetujuan-teknis/changes",
                "/api/agencies/kanreg/services/tiada/comparable",
                "/api/agencies/rusak/services/x/comparable",
                ALIGNMENT + "?with=tiada/tiada",
                CHANGES + "?from=9.9.9",
                "/api/followed-cases",
                "/api/cases/x/code",
                "/api/cases/x/history",
                "/api/cases/x/verification",
                "/api/me/x",
                "/api/health/x",
                "/api/API")) {
            all.add(new Wrong("address " + target, "GET", target, http -> http, 404, "not-found"));
        }
        for (String code : List.of("x", "0000-0000-0000-0000", "é", "x".repeat(5_000), "\"", "' OR 1=1")) {
            all.add(new Wrong(
                    "wrong code " + code,
                    "GET",
                    "/api/followed-cases/kanreg-0JQ8ZK3V5T7XN",
                    http -> http.header("X-Case-Code", code),
                    404,
                    "not-found"));
            all.add(new Wrong(
                    "code of no case " + code,
                    "GET",
                    "/api/followed-cases/x",
                    http -> http.header("X-Case-Code", code),
                    404,
                    "not-found"));
        }
        all.add(json("deed on no case", "/api/cases/x/steps/verifikasi", "{}", 404, "not-found"));
        all.add(json("withdrawal of no case", "/api/cases/x/withdraw", "{}", 404, "not-found"));
        all.add(new Wrong("broken query", "GET", "/api/cases?limit=%zz", http -> http, 400, "bad-request"));
        all.add(new Wrong("cut query", "GET", "/api/cases?after=%e", http -> http, 400, "bad-request"));
    }

    private static void wrongMethods(List<Wrong> all) {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            for (String target : List.of(
                    "/api/health",
                    "/api/agencies",
                    "/api/agencies/kanreg",
                    "/api/agencies/kanreg/versions",
                    CHANGES,
                    ALIGNMENT,
                    COMPARABLE,
                    "/api/followed-cases/kanreg-0JQ8ZK3V5T7XN",
                    "/api/cases",
                    CASE,
                    CASE + "/code",
                    "/api/me")) {
                all.add(new Wrong(
                        method + " " + target, method, target, http -> http.json("{}"), 405, "method-not-allowed"));
            }
        }
        all.add(new Wrong("GET on a step", "GET", STEP, http -> http, 405, "method-not-allowed"));
        all.add(new Wrong("GET on withdraw", "GET", WITHDRAW, http -> http, 405, "method-not-allowed"));
        all.add(new Wrong("GET on opening", "GET", OPEN, http -> http, 405, "method-not-allowed"));
        all.add(new Wrong("invented method", "SANGGAH", CASE, http -> http, 405, "method-not-allowed"));
    }

    private static void wrongDefinitions(List<Wrong> all) {
        for (String path : List.of("/definitions", "/plan")) {
            for (byte[] body :
                    new byte[][] {{}, {'P', 'K'}, {'P', 'K', 3, 4, 0, 0}, "{}".getBytes(StandardCharsets.UTF_8)}) {
                all.add(new Wrong(
                        path + " no ZIP of " + body.length,
                        "POST",
                        AGENCY + path,
                        http -> http.zip(body),
                        422,
                        "invalid"));
            }
            for (String type :
                    List.of("application/json", "text/plain", "multipart/form-data; boundary=x", "", "zip")) {
                all.add(new Wrong(
                        path + " as " + type,
                        "POST",
                        AGENCY + path,
                        http -> http.header("Content-Type", type).body(new byte[] {'P', 'K'}),
                        415,
                        "unsupported-media-type"));
            }
            for (String agency : List.of("KANREG", "a--b", "a%20b", "1a", "a".repeat(61))) {
                all.add(new Wrong(
                        path + " of " + agency,
                        "POST",
                        "/api/agencies/" + agency + path,
                        http -> http.zip(new byte[] {'P', 'K'}),
                        400,
                        "bad-parameter"));
            }
            all.add(new Wrong(
                    "PUT " + path, "PUT", AGENCY + path, http -> http.zip(new byte[4]), 405, "method-not-allowed"));
        }
        for (String type : List.of("application/json", "text/html", "application/xml", "", "bpmn")) {
            all.add(new Wrong(
                    "draft of " + type,
                    "POST",
                    "/api/drafts",
                    http -> http.header("Content-Type", type).body(new byte[] {'1', '.'}),
                    415,
                    "unsupported-media-type"));
        }
        all.add(new Wrong(
                "draft of nothing readable",
                "POST",
                "/api/drafts",
                http -> http.header("Content-Type", "text/plain").body(new byte[] {'x'}),
                422,
                "invalid"));
        all.add(new Wrong(
                "draft of a service with a bad name",
                "POST",
                "/api/drafts?service=A",
                http -> http.header("Content-Type", "text/plain").body(new byte[] {'1'}),
                400,
                "bad-parameter"));
        for (String version : List.of("1", "v1.0.0", "1.0.0.zip", "1.0")) {
            all.add(get("definition " + version, AGENCY + "/definitions/" + version));
        }
        for (String act : List.of("rollback", "retire", "freeze")) {
            for (String body : List.of("{}", "{\"reason\":null}", "{\"reason\":\" \"}")) {
                all.add(json(act + " " + body, AGENCY + "/" + act, body, 422, "invalid"));
            }
        }
        for (String act : List.of("rollback", "retire", "resume", "freeze", "thaw")) {
            String target = AGENCY + "/" + act;
            all.add(json(act + " too long", target, "{\"reason\":\"" + "x".repeat(4001) + "\"}", 422, "invalid"));
            all.add(json(act + " for 7", target, "{\"reason\":7}", 400, "wrong-type"));
            all.add(json(act + " by", target, "{\"reason\":\"x\",\"by\":\"y\"}", 400, "unknown-member"));
            all.add(json(act + " of nothing", "/api/agencies/X/" + act, "{\"reason\":\"x\"}", 400, "bad-parameter"));
            all.add(new Wrong("GET " + act, "GET", target, http -> http, 405, "method-not-allowed"));
        }
        String migrations = AGENCY + "/migrations";
        all.add(json("migration by x", migrations, "{\"reason\":\"x\",\"by\":\"y\"}", 400, "unknown-member"));
        all.add(json("migration of 7", migrations, "{\"reason\":\"x\",\"cases\":7}", 400, "wrong-type"));
        all.add(json("migration of null", migrations, "{\"reason\":\"x\",\"cases\":[null]}", 400, "wrong-type"));
        all.add(json("migration of x", migrations, "{\"reason\":\"x\",\"cases\":[\"x\"]}", 422, "invalid"));
        all.add(json("migration to x", migrations, "{\"reason\":\"x\",\"toVersion\":\"x\"}", 400, "bad-parameter"));
        all.add(json("migration at X", migrations, "{\"reason\":\"x\",\"step\":\"X\"}", 400, "bad-parameter"));
        all.add(json("migration maybe", migrations, "{\"reason\":\"x\",\"dryRun\":\"y\"}", 400, "wrong-type"));
        all.add(json(
                "rollback to x", AGENCY + "/rollback", "{\"reason\":\"x\",\"version\":\"x\"}", 400, "bad-parameter"));
        all.add(new Wrong(
                "POST quarantine", "POST", "/api/quarantine", http -> http.json("{}"), 405, "method-not-allowed"));
    }

    private static Wrong json(String name, String target, String body, int status, String type) {
        return new Wrong(name, "POST", target, http -> http.json(body), status, type);
    }

    private static Wrong bytes(String name, byte[] body, String type) {
        return new Wrong(
                name,
                "POST",
                OPEN,
                http -> http.header("Content-Type", "application/json").body(body),
                400,
                type);
    }

    private static Wrong get(String name, String target) {
        return new Wrong(name, "GET", target, http -> http, 400, "bad-parameter");
    }
}
