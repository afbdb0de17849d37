package id.talaksana.mail;

import id.talaksana.api.text.Diagnostic.Text;

/** Why a mail could not be given away; it is tried again later. */
final class MailFailure extends Exception {
    private static final long serialVersionUID = 1L;

    MailFailure(Text why) {
        super(why.indonesian() + " / " + why.english());
    }
}
