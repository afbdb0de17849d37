package id.talaksana.http.portal.applying;

import id.talaksana.api.cases.FollowedCase;
import id.talaksana.http.kit.page.PageRequest;

/** What somebody keeps who has applied. */
public final class OwnReceipt {
    private OwnReceipt() {}

    /** As a text file within an address, so that it can be kept without script. */
    public static String asText(PageRequest v, FollowedCase found, String code, String address) {
        String text =
                v.say("case-number") + ": " + found.id() + "\n" + v.say("code") + ": " + code + "\n" + address + "\n";
        return "data:text/plain;charset=utf-8," + PageRequest.encoded(text);
    }
}
