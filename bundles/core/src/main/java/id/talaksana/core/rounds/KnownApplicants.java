package id.talaksana.core.rounds;

import id.talaksana.api.rounds.Applicant;
import id.talaksana.core.tables.ApplicantSheet;
import id.talaksana.core.tables.KeyedNumbers;
import java.util.Arrays;
import java.util.List;

/** Those who are there when a table comes in, by what tells them apart alone: a million of them are some fifty megabytes. */
final class KnownApplicants {
    private final ApplicantSheet sheet;
    private final int width;
    private final KeyedNumbers registrations = new KeyedNumbers();
    private final KeyedNumbers niks = new KeyedNumbers();
    /** Of each number one mark for each column. */
    private int[] marks = new int[1 << 10];

    KnownApplicants(ApplicantSheet sheet) {
        this.sheet = sheet;
        this.width = sheet.headings().size();
    }

    void add(Applicant one) {
        registrations.put(one.registration(), one.number());
        if (one.nik() != null) {
            niks.put(one.nik(), one.number());
        }
        int end = (one.number() + 1) * width;
        if (end > marks.length) {
            marks = Arrays.copyOf(marks, Math.max(end, marks.length * 2));
        }
        System.arraycopy(sheet.marks(one), 0, marks, one.number() * width, width);
    }

    /** The number of who has a registration number; zero: nobody. */
    int number(String registration) {
        return registrations.get(registration);
    }

    /** The number of who has a NIK; zero: nobody, or it is none. */
    int holder(String nik) {
        return nik == null ? 0 : niks.get(nik);
    }

    /** What differs of one, by what the columns say. */
    List<String> differences(int number, Applicant now) {
        return sheet.differences(Arrays.copyOfRange(marks, number * width, (number + 1) * width), now);
    }
}
