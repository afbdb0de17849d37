package id.talaksana.http.api.open311;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Sourced;
import id.talaksana.http.words.HttpWords;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An agency's services as Open311 lists them: what can be complained about, and one code for all the rest. */
record Open311Services(AgencyDefinition definition) {
    /** The code of a complaint about no service in particular. */
    static final String GENERAL = "umum";

    List<Map<String, Object>> all() {
        return Stream.concat(definition.services().stream().map(PublicService::id), Stream.of(GENERAL))
                .map(this::service)
                .toList();
    }

    private Map<String, Object> service(String code) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("service_code", code);
        service.put("service_name", name(code));
        service.put("description", "Pengaduan kepada " + agencyName() + ": " + name(code));
        service.put("metadata", true);
        service.put("type", "realtime");
        service.put("keywords", "pengaduan");
        service.put("group", agencyName());
        return service;
    }

    private String agencyName() {
        return Sourced.inUse(definition.agency().name(), definition.agency().id());
    }

    /** Where the agency's days begin. */
    ZoneId zone() {
        return definition.agency().timeZone().or(ZoneId.of("Asia/Jakarta"));
    }

    /** What a service is called; null and the general code: none in particular. */
    String name(String code) {
        return code == null || code.equals(GENERAL)
                ? "Pengaduan umum"
                : definition.service(code).map(s -> Sourced.inUse(s.title())).orElse(code);
    }

    /** The service with this code; null for the general one. */
    String id(String code) {
        if (code.equals(GENERAL)) {
            return null;
        }
        return definition
                .service(code)
                .map(PublicService::id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        HttpWords.text("service-code-was-not-found"),
                        all().stream().map(s -> (String) s.get("service_code")).toList()));
    }

    /** What a complaint needs that the protocol itself does not ask for. */
    static Map<String, Object> definition(String code) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("service_code", code);
        definition.put(
                "attributes",
                List.of(
                        attribute(1, "event_date", "datetime", true, "Tanggal kejadian, TTTT-BB-HH", List.of()),
                        attribute(2, "title", "string", false, "Judul, paling banyak 200 karakter", List.of()),
                        attribute(3, "anonymous", "singlevaluelist", false, "Sembunyikan identitas pelapor", YES_OR_NO),
                        attribute(
                                4, "confidential", "singlevaluelist", false, "Sembunyikan isi pengaduan", YES_OR_NO)));
        return definition;
    }

    private static final List<Map<String, Object>> YES_OR_NO =
            List.of(Map.of("key", "true", "name", "Ya"), Map.of("key", "false", "name", "Tidak"));

    private static Map<String, Object> attribute(
            int order, String code, String datatype, boolean required, String text, List<Map<String, Object>> values) {
        Map<String, Object> attribute = new LinkedHashMap<>();
        attribute.put("variable", true);
        attribute.put("code", code);
        attribute.put("datatype", datatype);
        attribute.put("required", required);
        attribute.put(
                "datatype_description", datatype.equals("datetime") ? "TTTT-BB-HH, atau TTTT-BB-HHTjj:mm:ssZ" : null);
        attribute.put("order", order);
        attribute.put("description", text);
        attribute.put("values", values);
        return attribute;
    }
}
