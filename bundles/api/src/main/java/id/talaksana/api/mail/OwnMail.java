package id.talaksana.api.mail;

import id.talaksana.api.text.Refusal;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where an applicant of a round is told by mail what concerns the application, as the applicant sets it. An address counts when
 * somebody there has read the code that was sent to it. All throw {@link Refusal}.
 */
@ProviderType
public interface OwnMail {

    /** Whether anybody is told by mail here. */
    boolean isSet();

    /** Sends a code to an address; it holds until the end of the next day. */
    void propose(Self who, String email);

    /** Takes an address with the code that was sent there; who had another one before is told so there. */
    void confirm(Self who, String email, String code);

    /**
     * An applicant who shows registration number and NIK.
     *
     * @param address where it is asked from, for throttling; null: not known
     */
    record Self(String agency, String service, String registration, String nik, String address) {
        /** Without the NIK. */
        @Override
        public String toString() {
            return agency + "/" + service + "/" + registration;
        }
    }
}
