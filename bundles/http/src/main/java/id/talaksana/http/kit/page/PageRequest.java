package id.talaksana.http.kit.page;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Language;
import id.talaksana.api.wording.Wording;
import id.talaksana.http.words.HttpWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * One request as the pages see it, with the words of its language.
 *
 * @param path the segments of the address, decoded
 * @param query parameters of the address; of several with one name the first
 * @param address where it comes from, for throttling; null when that is not known
 * @param secure whether the browser speaks TLS, with us or with a proxy before us
 */
public record PageRequest(
        boolean post,
        List<String> path,
        Map<String, String> query,
        Map<String, String> cookies,
        Language language,
        String address,
        boolean secure,
        Masthead masthead,
        Assets assets) {

    /** The same with other cookies. */
    public PageRequest with(Map<String, String> others) {
        return new PageRequest(post, path, query, Map.copyOf(others), language, address, secure, masthead, assets);
    }

    /** A sentence with its parts, in the language of this visit. */
    public String say(String key, Object... parts) {
        return say(HttpWords.text(key, parts));
    }

    /** The words in the language of this visit. */
    public String say(Text words) {
        return words.in(language.locale());
    }

    /** How values are written in the language of this visit. */
    public Wording wording() {
        return Wording.in(language);
    }

    /** A parameter of the address, stripped; empty when absent. */
    public String asked(String name) {
        return query.getOrDefault(name, "").strip();
    }

    /** The segment at this place; empty when there is none. */
    public String segment(int index) {
        return index < path.size() ? path.get(index) : "";
    }

    /** Where an asset is. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** The same page in the other language. */
    public String otherLanguage() {
        StringJoiner parameters = new StringJoiner("&", here() + "?", "");
        query.forEach((name, value) -> {
            if (!name.equals("lang")) {
                parameters.add(encoded(name) + "=" + encoded(value));
            }
        });
        return parameters.add("lang=" + language.other().tag()).toString();
    }

    /** This page without its parameters. */
    public String here() {
        StringBuilder here = new StringBuilder();
        path.forEach(segment -> here.append('/').append(encoded(segment)));
        return here.isEmpty() ? "/" : here.toString();
    }

    /** A part of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
