package id.talaksana.http.api;

import id.talaksana.api.access.Places;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Places that are free, or none of one's own, or none of all; notes who took one and how many are held. */
final class FakePlaces implements Places {
    final List<String> taken = new ArrayList<>();
    int held;
    boolean noneOfOnesOwn;
    boolean noneOfAll;

    @Override
    public Place take(String of) {
        if (noneOfOnesOwn) {
            throw full();
        }
        taken.add(of);
        held++;
        return new Place() {
            @Override
            public void begin() {
                if (noneOfAll) {
                    throw full();
                }
            }

            @Override
            public void close() {
                held--;
            }
        };
    }

    private static Refusal full() {
        return new Refusal(Refusal.Kind.UNAVAILABLE, new Text("Penuh. Kirim lagi.", "Full. Send it again."), List.of());
    }
}
