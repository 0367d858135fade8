package dk.medspil.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What is going to happen in the demo year, in the order of time; what was noted first comes first at the same time. */
final class Agenda {

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::order));
    private long order;

    void at(Instant moment, Runnable happening) {
        entries.add(new Entry(moment, order++, happening));
    }

    Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::at);
    }

    void happen() {
        Entry entry = entries.poll();
        if (entry != null) {
            entry.happening().run();
        }
    }

    private record Entry(Instant at, long order, Runnable happening) {}
}
