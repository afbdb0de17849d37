package id.talaksana.core.demo;

import id.talaksana.api.cases.Cases;
import id.talaksana.api.letters.Letters;
import id.talaksana.api.rounds.Rounds;
import id.talaksana.api.rounds.announcements.Announcements;
import id.talaksana.api.rounds.objections.Objections;
import id.talaksana.api.rounds.requests.Requests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a sample round is worked on with. */
@Component(service = RoundDesk.class)
public record RoundDesk(
        Cases cases,
        Rounds rounds,
        Announcements announcements,
        Objections objections,
        Letters letters,
        Requests requests) {

    @Activate
    public RoundDesk(
            @Reference Cases cases,
            @Reference Rounds rounds,
            @Reference Announcements announcements,
            @Reference Objections objections,
            @Reference Letters letters,
            @Reference Requests requests) {
        this.cases = cases;
        this.rounds = rounds;
        this.announcements = announcements;
        this.objections = objections;
        this.letters = letters;
        this.requests = requests;
    }
}
