package id.talaksana.language.draft.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that Indonesian offices call those by who act. A capital at the beginning of a sentence says nothing: whether the words
 * before a verb name somebody is told by them, by an abbreviation, or by capitals further on.
 */
final class RoleWords {
    private static final Set<String> ROLES = Set.of(
            ("admin administrator analis anggota arsiparis asesor asisten atasan badan bagian bendahara bidang bupati camat"
                            + " dekan deputi dewan dinas direktur dokter fasilitator front gubernur guru inspektorat instansi"
                            + " kabag kabid kakanreg kantor kanreg kasi kasubag kasubbag kasubbid kasubdit kelurahan kepala"
                            + " ketua komisi komite konsultan koordinator lembaga loket lurah majelis masyarakat menteri"
                            + " narasumber notaris operator panitia pansel panselda panselnas pegawai pejabat pelaksana pelamar"
                            + " pelapor pemohon pemeriksa pemroses pengadministrasi pengawas pengelola penguji pengusul"
                            + " penyelia peserta petugas pihak pimpinan pranata presiden rektor resepsionis satgas sekda"
                            + " sekjen sekretariat sekretaris seksi staf subbagian subbidang subkoordinator tenaga tim unit"
                            + " verifikator wakil wali walikota warga")
                    .split(" "));
    private static final Set<String> JOINING = Set.of("dan", "atau", "di", "pada", "dari", "bidang", "/", "&");

    private RoleWords() {}

    /** Whether words are a name of somebody who acts, as far as they tell. */
    static boolean name(List<String> words) {
        String first = words.get(0);
        if (!Character.isUpperCase(first.charAt(0))) {
            return false;
        }
        if (ROLES.contains(first.toLowerCase(Locale.ROOT)) || isAbbreviation(first)) {
            return true;
        }
        return words.size() > 1
                && words.stream()
                        .allMatch(word -> Character.isUpperCase(word.charAt(0))
                                || JOINING.contains(word.toLowerCase(Locale.ROOT)))
                && !JOINING.contains(words.get(words.size() - 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isAbbreviation(String word) {
        return word.length() > 1 && word.chars().allMatch(c -> Character.isUpperCase(c) || "/-&".indexOf(c) >= 0);
    }
}
