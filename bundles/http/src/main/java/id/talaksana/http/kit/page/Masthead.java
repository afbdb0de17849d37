package id.talaksana.http.kit.page;

import id.talaksana.api.text.Diagnostic.Text;
import java.util.List;

/**
 * What stands around every page of a face.
 *
 * @param home the address of its front page
 * @param menu links at the head
 * @param motto a sentence at the foot
 * @param foot links at the foot
 */
public record Masthead(String home, List<Link> menu, Text motto, List<Link> foot) {

    /** Where one can go from every page. */
    public record Link(String address, Text label) {}
}
