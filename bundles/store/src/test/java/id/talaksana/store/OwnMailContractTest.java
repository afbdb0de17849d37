package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.mail.OwnMail.Self;
import id.talaksana.api.store.InMemorySecretStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.mail.StoredOwnMail;
import id.talaksana.store.mail.DatabaseMail;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Before;
import org.junit.Test;

/** An applicant says where mail goes, and it goes there when somebody there has read the code; in both databases. */
public class OwnMailContractTest extends RoundContract {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}]
            steps:
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                decision: {of: applicant, outcomes: [{id: ms, label: MS}, {id: tms, label: TMS, end: rejected}]}
            """;

    private static final String APPLICANTS =
            """
            nomor peserta,nama,nik,surel
            A-1,Uji Satu,1504010101900001,satu@contoh.id
            A-2,Uji Dua,1504014101900002,
            """;

    private static final Pattern CODE = Pattern.compile("Kode: (\\S+)");

    private final MovedClock clock = new MovedClock(Instant.parse("2026-05-05T03:00:00Z"));
    private final Postbox postbox = new Postbox();
    private OpenRound round;
    private DatabaseMail store;
    private StoredOwnMail own;

    @Before
    public void open() {
        round = setting().at(clock).open(SERVICE, "panitia");
        round.applicants("panitia", APPLICANTS);
        store = new DatabaseMail(stores().database);
        own = new StoredOwnMail(round.releases(), round.registry(), store, new InMemorySecretStore(), clock, postbox);
    }

    private Self self(String registration, String nik) {
        return new Self(agency, "seleksi", registration, nik, "192.0.2.7");
    }

    private Self one() {
        return self("A-1", "1504010101900001");
    }

    private String sentCode() {
        Matcher code = CODE.matcher(postbox.taken.get(0).body().indonesian());
        assertThat(code.find()).isTrue();
        postbox.taken.clear();
        return code.group(1);
    }

    private static String refused(Runnable act) {
        return catchThrowableOfType(act::run, Refusal.class).reason().english();
    }

    @Test
    public void anAddressCountsWhenItsCodeWasReadAndTheOneBeforeIsTold() {
        own.propose(one(), " baru@contoh.id ");
        assertThat(postbox.taken.get(0).to()).isEqualTo("baru@contoh.id");
        assertThat(postbox.taken.get(0).body().indonesian()).doesNotContain("Uji Satu", "1504010101900001");
        String code = sentCode();
        assertThat(store.address(round.id(), "A-1")).contains("satu@contoh.id");
        assertThat(refused(() -> own.confirm(one(), "baru@contoh.id", "0000-0000-0000-0000")))
                .contains("not the code");
        assertThat(refused(() -> own.confirm(one(), "lain@contoh.id", code))).contains("not the code");
        own.confirm(one(), "baru@contoh.id", code.toLowerCase());
        assertThat(store.address(round.id(), "A-1")).contains("baru@contoh.id");
        assertThat(postbox.emptied()).containsExactly("satu@contoh.id");
        assertThat(round.faults()).isEmpty();
    }

    @Test
    public void whoHadNoneSetsOneAndItsCodeHoldsUntilTheNextDay() {
        Self two = self("A-2", "1504014101900002");
        own.propose(two, "dua@contoh.id");
        String code = sentCode();
        clock.on(Duration.ofDays(2));
        assertThat(refused(() -> own.confirm(two, "dua@contoh.id", code))).contains("time is over");
        own.propose(two, "dua@contoh.id");
        own.confirm(two, "dua@contoh.id", sentCode());
        assertThat(store.address(round.id(), "A-2")).contains("dua@contoh.id");
        assertThat(postbox.emptied()).isEmpty();
    }

    @Test
    public void nobodySetsItForAnotherOrWhereNoMailGoes() {
        assertThat(catchThrowableOfType(
                                () -> own.propose(self("A-1", "1504014101900002"), "jahat@contoh.id"), Refusal.class)
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refused(() -> own.propose(one(), "bukan alamat"))).contains("no mail address");
        postbox.refused.add("tidak@contoh.id");
        assertThat(refused(() -> own.propose(one(), "tidak@contoh.id"))).contains("was refused");
        postbox.set = false;
        assertThat(own.isSet()).isFalse();
        assertThat(refused(() -> own.propose(one(), "baru@contoh.id"))).contains("Nobody is told by mail");
        assertThat(postbox.taken).isEmpty();
    }
}
