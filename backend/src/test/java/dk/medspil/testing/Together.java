package dk.medspil.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets many act at the same moment. */
public final class Together {

    private static final long LONGEST_WAIT_SECONDS = 120;

    private Together() {}

    /** Each in a thread of its own, all let go at once. What they gave, in their order. */
    public static <T> List<T> act(List<? extends Callable<T>> all) throws Exception {
        CountDownLatch ready = new CountDownLatch(all.size());
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            List<Future<T>> outcomes = new ArrayList<>();
            for (Callable<T> one : all) {
                outcomes.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    return one.call();
                }));
            }
            ready.await();
            go.countDown();
            List<T> given = new ArrayList<>();
            for (Future<T> outcome : outcomes) {
                given.add(outcome.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS));
            }
            return given;
        } finally {
            threads.shutdownNow();
        }
    }
}
