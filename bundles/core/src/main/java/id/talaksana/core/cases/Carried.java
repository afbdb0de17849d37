package id.talaksana.core.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.catalogue.RoundForecast;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.util.Optional;

/** What a case takes along when it goes over to another version: of a round its applicants. */
public interface Carried {
    /** Where nothing is. */
    Carried NOTHING = new Carried() {
        @Override
        public Optional<RoundForecast> forecast(CaseFile c, Transfer transfer) {
            return Optional.empty();
        }

        @Override
        public void goesOver(Account who, CaseFile c, Transfer transfer, String reason) {}
    };

    /** What would become of it; empty: it is no round, or its service is gone. Nothing is changed. */
    Optional<RoundForecast> forecast(CaseFile c, Transfer transfer);

    /**
     * Notes that it goes over, in the transaction of the thread.
     *
     * @throws id.talaksana.api.text.Refusal when somebody has no place there
     */
    void goesOver(Account who, CaseFile c, Transfer transfer, String reason);

    /** Why a round whose forecast does not fit does not go over. */
    static Text why(RoundForecast forecast) {
        Text first = forecast.withoutPlace() > 0
                ? forecast.examples().get(0).reason()
                : forecast.inTheWay().get(0);
        return CoreWords.text("in-the-other-version-have-no-place", forecast.withoutPlace(), first);
    }
}
