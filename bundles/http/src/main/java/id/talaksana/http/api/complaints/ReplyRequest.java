package id.talaksana.http.api.complaints;

/** Body of the request by which a reporter says something; {@code satisfied} closes an answered ticket. */
public record ReplyRequest(String text, boolean satisfied) {
    @Override
    public String toString() {
        return "ReplyRequest";
    }
}
