package id.talaksana.web;

import id.talaksana.api.access.Accounts.TooManyAttempts;

/** What all forms have in common. */
final class Forms {
    private Forms() {}

    /** A form without the browser's own seal is shown once more; what was typed stays. */
    static void check(Visit visit, FormSeal seal, Entered entered) {
        if (!seal.holds(visit, entered.value(FormSeal.FIELD))) {
            entered.wrong(
                    "",
                    visit.say(
                            "Formulir ini sudah terlalu lama terbuka, atau peramban tidak menerima kuki. Isian Anda masih ada; kirim sekali lagi.",
                            "This form was open for too long, or the browser takes no cookies. What you wrote is still here; send it once more."));
        }
    }

    static String tooMany(Visit visit, TooManyAttempts many) {
        long minutes = Math.max(1, (many.retryAfterSeconds() + 59) / 60);
        return visit.say(
                "Terlalu banyak percobaan. Coba lagi dalam " + minutes + " menit.",
                "Too many attempts. Try again in " + minutes + (minutes == 1 ? " minute." : " minutes."));
    }
}
