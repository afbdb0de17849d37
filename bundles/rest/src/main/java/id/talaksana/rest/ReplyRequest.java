package id.talaksana.rest;

/** Body of the request by which a reporter says something; {@code satisfied} closes an answered ticket. */
record ReplyRequest(String text, boolean satisfied) {
    @Override
    public String toString() {
        return "ReplyRequest";
    }
}
