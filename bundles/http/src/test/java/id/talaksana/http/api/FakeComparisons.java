package id.talaksana.http.api;

import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Changes;
import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.catalogue.Edition;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.comparison.Alignment;
import id.talaksana.api.comparison.Comparisons;
import id.talaksana.api.comparison.Likeness;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Sourced;
import java.util.List;

/** Knows the one service that the catalogue has, and finds one thing of each kind. */
record FakeComparisons(Catalogue catalogue) implements Comparisons {

    @Override
    public Changes between(String agency, String fromVersion, String toVersion) {
        List<Edition> editions = catalogue.editions(agency);
        return new Changes(
                agency,
                edition(editions, fromVersion == null ? "1.0.0" : fromVersion),
                edition(editions, toVersion == null ? "1.1.0" : toVersion),
                List.of(
                        new Difference(
                                "persetujuan-teknis",
                                Difference.Part.DURATION,
                                Difference.Change.CHANGED,
                                "verifikasi",
                                "1. Memverifikasi usul",
                                new Text("10 menit", "10 minutes"),
                                new Text("15 menit", "15 minutes")),
                        new Difference(
                                "lain",
                                Difference.Part.SERVICE,
                                Difference.Change.ADDED,
                                "lain",
                                "Lain",
                                null,
                                new Text("Lain", "Lain"))));
    }

    private static Edition edition(List<Edition> editions, String version) {
        return editions.stream()
                .filter(e -> e.version().equals(version))
                .findFirst()
                .orElseThrow(FakeComparisons::none);
    }

    @Override
    public Alignment align(ServiceId left, ServiceId right) {
        Alignment.Place place = new Alignment.Place("verifikasi", 1, "1", Sourced.stated("Memverifikasi usul"));
        return new Alignment(
                side(left),
                side(right),
                0,
                1,
                List.of(new Alignment.Row(Alignment.Relation.SAME, place, place, 1, List.of("memverifikasi"), null)));
    }

    private Alignment.Side side(ServiceId id) {
        AgencyDefinition definition =
                catalogue.agency(id.agency()).flatMap(e -> e.current()).orElseThrow(FakeComparisons::none);
        PublicService service = definition.service(id.service()).orElseThrow(FakeComparisons::none);
        return new Alignment.Side(
                id.agency(), id.service(), definition.version(), definition.digest(), service.title());
    }

    @Override
    public List<Likeness> comparable(ServiceId service) {
        Alignment.Side found = side(service);
        return List.of(
                new Likeness(new ServiceId("lain", "layanan"), Sourced.stated("Pemerintah Lain"), found.title(), 0.5));
    }

    private static Refusal none() {
        return new Refusal(Refusal.Kind.NOT_FOUND, new Text("Tidak ada.", "There is none."), List.of());
    }
}
