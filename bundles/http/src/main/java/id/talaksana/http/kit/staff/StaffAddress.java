package id.talaksana.http.kit.staff;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a page or an act of those who have logged in is.
 *
 * @param method GET of a page, POST of an act
 * @param pattern its address; a segment in braces stands for any
 */
public record StaffAddress(String method, String pattern, StaffPage page) {

    /** A page. */
    public static StaffAddress get(String pattern, StaffPage page) {
        return new StaffAddress("GET", pattern, page);
    }

    /** An act. */
    public static StaffAddress post(String pattern, StaffPage page) {
        return new StaffAddress("POST", pattern, page);
    }

    /** One act for each of some kinds, below an address. */
    public static <A> Stream<StaffAddress> acts(
            String below, List<A> kinds, Function<A, String> written, Function<A, StaffPage> page) {
        return kinds.stream().map(kind -> post(below + "/" + written.apply(kind), page.apply(kind)));
    }

    /** Whether a request for this path means it. */
    public boolean isOf(boolean post, List<String> path) {
        return method.equals("POST") == post && matches(path);
    }

    private boolean matches(List<String> path) {
        String[] segments = pattern.substring(1).split("/");
        if (segments.length != path.size()) {
            return false;
        }
        for (int i = 0; i < segments.length; i++) {
            if (!segments[i].startsWith("{") && !segments[i].equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The address above an act, whose page shows what was done. */
    public static String above(String address) {
        return address.substring(0, address.lastIndexOf('/'));
    }
}
