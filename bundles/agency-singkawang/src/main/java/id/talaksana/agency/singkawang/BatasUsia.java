package id.talaksana.agency.singkawang;

import id.talaksana.api.extension.EligibilityRule;
import id.talaksana.api.extension.StepInHand;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import org.osgi.service.component.annotations.Component;

/**
 * The age limit of announcement 05/SELTER/SKW/X/2025, II.A.3 (SE MenPANRB 10/2023): on the day of the Wali Kota's decree at
 * most so many years, more for who is or was JPT pratama and declares not to ask for the pre-retirement period (MPP). The
 * birthday on which the limit is reached is the last day.
 */
@Component(property = StepInHand.EXTENSION + "=batas-usia-sekda")
public final class BatasUsia implements EligibilityRule {

    @Override
    public Verdict judge(StepInHand step) {
        boolean longer = "jpt-pratama".equals(step.facts().get("riwayat-jabatan"))
                && "ada".equals(step.facts().get("pernyataan-mpp"));
        int limit = Integer.parseInt(step.parameters().get(longer ? "batas-jpt-pratama" : "batas-umum"));
        LocalDate decree = LocalDate.parse(step.facts().get("tanggal-penetapan"));
        // The first eight digits of a NIP are the date of birth (Perka BKN 22/2007).
        LocalDate birth = LocalDate.parse(step.facts().get("nip").substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
        Period age = Period.between(birth, decree);
        String years = age.getYears() + " tahun " + age.getMonths() + " bulan " + age.getDays() + " hari";
        String inEnglish = age.getYears() + " years " + age.getMonths() + " months " + age.getDays() + " days";
        return decree.isAfter(birth.plusYears(limit))
                ? Verdict.refused(
                        "Calon berusia " + years + " pada " + decree + "; batasnya " + limit
                                + " tahun. Tetapkan calon lain.",
                        "The candidate is " + inEnglish + " old on " + decree + "; the limit is " + limit
                                + " years. Name another one.")
                : Verdict.eligible(
                        "Calon berusia " + years + " pada " + decree + "; batasnya " + limit + " tahun.",
                        "The candidate is " + inEnglish + " old on " + decree + "; the limit is " + limit + " years.");
    }
}
