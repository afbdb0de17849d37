package id.talaksana.http.portal.applying;

import id.talaksana.api.cases.FollowedCase;
import id.talaksana.http.kit.page.PageRequest;

/** What somebody keeps who has applied. */
public final class OwnReceipt {
    private OwnReceipt() {}

    /** In words. */
    public static String text(PageRequest v, FollowedCase found, String code, String address) {
        return v.say("case-number") + ": " + found.id() + "\n" + v.say("code") + ": " + code + "\n" + address + "\n";
    }

    /** As a text file within an address, so that it can be kept without script. */
    public static String asText(PageRequest v, FollowedCase found, String code, String address) {
        return "data:text/plain;charset=utf-8," + PageRequest.encoded(text(v, found, code, address));
    }

    /** As a mail that one's own program writes, to whom one likes: it does not pass through here. */
    public static String asMail(PageRequest v, FollowedCase found, String code, String address) {
        return "mailto:?subject=" + PageRequest.encoded(v.say("receipt") + " " + found.id()) + "&body="
                + PageRequest.encoded(text(v, found, code, address).replace("\n", "\r\n"));
    }
}
