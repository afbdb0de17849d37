package id.talaksana.api.store.announcements;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.announcements.AnnouncementStore.Line;
import id.talaksana.api.store.announcements.AnnouncementStore.Listed;
import java.util.List;

/** What an announcement would list if it were signed now. */
@FunctionalInterface
public interface StandingLists {

    /** The first lines, by applicants' numbers. */
    List<Line> first(Scope scope, CaseId round, List<Listed> listed, int limit);
}
