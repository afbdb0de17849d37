package id.talaksana.store.rounds;

import id.talaksana.api.rounds.Applicant;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Rows of applicants who come in; agency and case are bound before. */
final class ApplicantRows {
    static final String INSERT = "INSERT INTO applicant (agency, case_number, salt, entry, " + RoundRows.APPLICANT
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ApplicantRows() {}

    /** What nobody can guess. */
    static byte[] salt() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** @param mark number of the entry, or the negative of the import's */
    static void bind(Applicant applicant, int number, byte[] salt, int mark, PreparedStatement insert)
            throws SQLException {
        insert.setBytes(3, salt);
        insert.setInt(4, mark);
        RoundRows.bind(applicant, number, insert, 5);
    }
}
