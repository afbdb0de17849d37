package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

/** Keeping the installation's secrets. */
public class SecretStoreContractTest extends StoreContract {

    @Test
    public void theFirstOfferStaysForEverybody() {
        byte[] first = {0, 10, 13, (byte) 200};
        assertThat(stores().secrets.secret("satu-" + agency, first)).isEqualTo(first);
        assertThat(stores().secrets.secret("satu-" + agency, new byte[] {7})).isEqualTo(first);
        assertThat(stores().secrets.secret("dua-" + agency, new byte[] {7})).isEqualTo(new byte[] {7});
    }

    @Test
    public void thoseWhoAskAtTheSameMomentGetTheSame() throws Exception {
        int askers = 6;
        CyclicBarrier together = new CyclicBarrier(askers);
        ExecutorService pool = Executors.newFixedThreadPool(askers);
        try {
            List<Callable<byte[]>> asking = new ArrayList<>();
            for (byte i = 0; i < askers; i++) {
                byte[] offered = {i};
                asking.add(() -> {
                    together.await();
                    return stores().secrets.secret("serentak-" + agency, offered);
                });
            }
            List<byte[]> answers = new ArrayList<>();
            for (Future<byte[]> answer : pool.invokeAll(asking)) {
                answers.add(answer.get());
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.get(0)));
        } finally {
            pool.shutdownNow();
        }
    }
}
