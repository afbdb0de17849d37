package id.talaksana.http.desk.work;

import id.talaksana.http.desk.work.WorkFilter.DueSpan;
import id.talaksana.http.kit.page.PageRequest;

/** How parts of work lists are called. */
public final class WorkWords {
    private WorkWords() {}

    /** What a list is called. */
    public static String title(PageRequest v, WorkFilter filter) {
        return switch (filter.path()) {
            case "/meja" -> v.say("waiting-for-me");
            case "/meja/berkas" -> v.say("all-cases");
            case "/meja/pihak-lain" -> v.say("waiting-for-others");
            default -> v.say("nobody-assigned-yet");
        };
    }

    public static String span(PageRequest v, DueSpan span) {
        return switch (span) {
            case LATE -> v.say("late");
            case TODAY -> v.say("due-today");
            case THIS_WEEK -> v.say("due-this-week");
            case UNDATED -> v.say("without-due-time");
        };
    }
}
