package id.talaksana.http.desk;

import id.talaksana.http.desk.pages.DeskPage;
import java.util.List;

/**
 * Where a page or an act of the desk is.
 *
 * @param method GET of a page, POST of an act
 * @param pattern its address; a segment in braces stands for any
 */
record DeskAddress(String method, String pattern, DeskPage page) {

    static DeskAddress get(String pattern, DeskPage page) {
        return new DeskAddress("GET", pattern, page);
    }

    static DeskAddress post(String pattern, DeskPage page) {
        return new DeskAddress("POST", pattern, page);
    }

    boolean isOf(boolean post, List<String> path) {
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
    static String above(String address) {
        return address.substring(0, address.lastIndexOf('/'));
    }
}
