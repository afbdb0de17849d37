package id.talaksana.http.admin;

import static id.talaksana.http.kit.staff.StaffAddress.get;
import static id.talaksana.http.kit.staff.StaffAddress.post;

import id.talaksana.http.admin.pages.CalendarPage;
import id.talaksana.http.admin.pages.OverviewPage;
import id.talaksana.http.admin.pages.OwnAgency;
import id.talaksana.http.admin.people.PeoplePages;
import id.talaksana.http.admin.people.SubstitutePages;
import id.talaksana.http.admin.people.UnnamedStepPages;
import id.talaksana.http.admin.settings.ChannelPages;
import id.talaksana.http.admin.settings.LookPages;
import id.talaksana.http.admin.versions.PlanPages;
import id.talaksana.http.admin.versions.PreparedFilePages;
import id.talaksana.http.admin.versions.PreparedPages;
import id.talaksana.http.admin.versions.PreviewPages;
import id.talaksana.http.admin.versions.VersionPages;
import id.talaksana.http.admin.versions.WhatIfPage;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.register.RegisterAct;
import id.talaksana.http.kit.staff.StaffAddress;
import java.util.stream.Stream;

/** Where the pages and acts of an agency's administrator are. */
public final class AdminAddresses {
    private AdminAddresses() {}

    /** All of them. */
    public static Stream<StaffAddress> all(CoreServices core, Templates templates) {
        OwnAgency own = new OwnAgency(core, templates);
        return Stream.of(overview(own), versions(own), prepared(own), looks(own), people(own))
                .flatMap(each -> each);
    }

    private static Stream<StaffAddress> overview(OwnAgency own) {
        ChannelPages channels = new ChannelPages(own);
        LookPages looks = new LookPages(own);
        return Stream.of(
                get("/kelola", new OverviewPage(own)::show),
                get("/kelola/kalender", new CalendarPage(own)::show),
                get("/kelola/kanal", channels::show),
                post("/kelola/kanal/ubah", channels::change),
                get("/kelola/tampilan", looks::show),
                post("/kelola/tampilan/ubah", looks::change));
    }

    private static Stream<StaffAddress> versions(OwnAgency own) {
        VersionPages versions = new VersionPages(own);
        return Stream.concat(
                Stream.of(get("/kelola/versi", versions::show), get("/kelola/versi/{versi}/unduh", versions::download)),
                StaffAddress.acts("/kelola/versi", VersionPages.acts(), RegisterAct::written, versions::act));
    }

    private static Stream<StaffAddress> prepared(OwnAgency own) {
        PreparedPages prepared = new PreparedPages(own);
        PreparedFilePages files = new PreparedFilePages(own);
        return Stream.of(
                get("/kelola/rancangan", prepared::show),
                post("/kelola/rancangan/mulai", prepared::begin),
                post("/kelola/rancangan/unggah", prepared::upload),
                post("/kelola/rancangan/layanan", prepared::addService),
                post("/kelola/rancangan/versi", prepared::number),
                post("/kelola/rancangan/buang", prepared::discard),
                get("/kelola/rancangan/berkas/{berkas}", files::show),
                post("/kelola/rancangan/berkas/{berkas}/simpan", files::save),
                post("/kelola/rancangan/berkas/{berkas}/hapus", files::remove));
    }

    private static Stream<StaffAddress> looks(OwnAgency own) {
        PlanPages plans = new PlanPages(own);
        PreviewPages previews = new PreviewPages(own);
        return Stream.of(
                get("/kelola/rencana/{versi}", plans::show),
                post("/kelola/rencana/rancangan/terbitkan", plans::publish),
                get("/kelola/latihan/{versi}", previews::rehearsal),
                get("/kelola/andaikan/{versi}", new WhatIfPage(own)::show),
                get("/kelola/pratinjau/{versi}", previews::show),
                get("/kelola/pratinjau/{versi}/{layanan}", previews::page),
                get("/kelola/pratinjau/{versi}/{layanan}/meja", previews::desk),
                get("/kelola/pratinjau/{versi}/{layanan}/{dokumen}", previews::paper));
    }

    private static Stream<StaffAddress> people(OwnAgency own) {
        PeoplePages people = new PeoplePages(own);
        SubstitutePages substitutes = new SubstitutePages(own);
        UnnamedStepPages unnamed = new UnnamedStepPages(own);
        return Stream.of(
                get("/kelola/orang", people::show),
                post("/kelola/orang/tambah", people::add),
                get("/kelola/orang/akun/{akun}", people::one),
                post("/kelola/orang/akun/{akun}/ubah", people::change),
                post("/kelola/orang/akun/{akun}/tutup", people::close),
                post("/kelola/orang/akun/{akun}/buka", people::open),
                post("/kelola/orang/akun/{akun}/sandi", people::reset),
                get("/kelola/pengganti", substitutes::show),
                post("/kelola/pengganti/tunjuk", substitutes::name),
                post("/kelola/pengganti/akhiri", substitutes::end),
                get("/kelola/pelaksana", unnamed::show),
                post("/kelola/pelaksana/tetapkan", unnamed::assign));
    }
}
