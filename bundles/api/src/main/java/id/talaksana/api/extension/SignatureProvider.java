package id.talaksana.api.extension;

import org.osgi.annotation.versioning.ConsumerType;

/** Signs electronically in the name of whom the agency has entrusted to it (tanda tangan elektronik, PP 71/2019). */
@ConsumerType
public interface SignatureProvider {

    /**
     * Signs bytes that name the row and end with the digest of all that was done in the case before it.
     *
     * @param content UTF-8, the array is the extension's own
     * @return the signature; null, or one with an empty or over-long member, is nonsense
     * @throws Exception when it cannot sign; the step then waits
     */
    Signature sign(StepInHand step, byte[] content) throws Exception;

    /**
     * A signature.
     *
     * @param algorithm such as {@code SHA256withECDSA}; 1 to {@value #MAX_WORDS} characters
     * @param signatory who signed, as the certificate has it; 1 to {@value #MAX_WORDS} characters
     * @param value 1 to {@value #MAX_BYTES} bytes
     */
    record Signature(String algorithm, String signatory, byte[] value) {
        /** Longest name, in characters. */
        public static final int MAX_WORDS = 200;
        /** Longest signature, in bytes; one of RSA 4096 has 512. */
        public static final int MAX_BYTES = 1024;

        public Signature {
            value = value.clone();
        }

        @Override
        public byte[] value() {
            return value.clone();
        }
    }
}
