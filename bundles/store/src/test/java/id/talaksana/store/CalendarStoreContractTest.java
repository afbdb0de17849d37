package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.store.CalendarStore;
import id.talaksana.api.store.CalendarStore.StoredCalendar;
import java.util.List;
import org.junit.Test;

/** Keeping working calendars. */
public class CalendarStoreContractTest extends StoreContract {

    @Test
    public void calendarsAreKeptInOrderAndEachNumberIsGivenOnce() {
        CalendarStore store = stores().calendars;
        int next = store.list().size() + 1;
        byte[] content = {0, 10, 13, (byte) 200};
        assertThat(store.append(new StoredCalendar(next, content, "pengelola", CaseBuilder.NOW)))
                .isTrue();
        assertThat(store.append(new StoredCalendar(next, new byte[1], "lain", CaseBuilder.NOW)))
                .isFalse();
        List<StoredCalendar> all = store.list();
        assertThat(all).hasSize(next);
        StoredCalendar last = all.get(next - 1);
        assertThat(last.number()).isEqualTo(next);
        assertThat(last.iCalendar()).isEqualTo(content);
        assertThat(last.by()).isEqualTo("pengelola");
        assertThat(last.at()).isEqualTo(CaseBuilder.NOW);
    }
}
