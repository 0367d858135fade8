package dk.medspil.process.web;

import dk.medspil.platform.security.Sessions;
import dk.medspil.process.WorkNews;
import dk.medspil.process.WorkNews.News;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells the browsers of this node what is new on the work list. The node asks the database once a second, with a
 * connection of the pool and only while somebody listens, however many they are; no thread waits for a browser.
 */
@Component
class WorkStream implements SmartLifecycle {

    /** Then a browser comes again by itself and says what it heard last. */
    private static final Duration AT_MOST = Duration.ofMinutes(30);

    private static final int SENDERS = 2;

    private final WorkNews news;
    private final Sessions sessions;
    private final Set<WorkListener> listeners = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ExecutorService senders;
    private volatile String position = "";

    WorkStream(WorkNews news, Sessions sessions) {
        this.news = news;
        this.sessions = sessions;
    }

    static SseEmitter emitter() {
        return new SseEmitter(AT_MOST.toMillis());
    }

    /** @param heardLast the last position that the browser was told, if it has listened before */
    SseEmitter listen(SseEmitter emitter, String sessionToken, @Nullable String heardLast) {
        News missed = heardLast == null ? new News(news.position(), List.of()) : news.since(heardLast);
        if (listeners.isEmpty()) {
            position = missed.position();
        }
        WorkListener listener = new WorkListener(emitter, sessionToken, missed.position());
        listeners.add(listener);
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onTimeout(listener::close);
        emitter.onError(failure -> listeners.remove(listener));
        // the first event says that the stream stands, and from where it goes on
        if (listener.tell(missed)) {
            send(listener);
        }
        return emitter;
    }

    /** Asks what is new, and tells it. */
    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        if (listeners.isEmpty()) {
            return;
        }
        News found = news.since(position);
        position = found.position();
        if (found.tasks() == null || !found.tasks().isEmpty()) {
            listeners.stream().filter(listener -> listener.tell(found)).forEach(this::send);
        }
    }

    /** Lets proxies see that the stream lives, and ends those whose session has ended. */
    @Scheduled(fixedDelayString = "PT15S")
    void beat() {
        for (WorkListener listener : listeners) {
            if (!sessions.isOpen(listener.sessionToken())) {
                end(listener);
            } else if (listener.beat()) {
                send(listener);
            }
        }
    }

    private void send(WorkListener listener) {
        ExecutorService threads = senders;
        if (threads == null) {
            end(listener);
            return;
        }
        threads.execute(() -> {
            try {
                listener.send();
            } catch (IOException | IllegalStateException gone) {
                listeners.remove(listener);
            }
        });
    }

    private void end(WorkListener listener) {
        listeners.remove(listener);
        listener.close();
    }

    int listening() {
        return listeners.size();
    }

    @Override
    public void start() {
        senders = Executors.newFixedThreadPool(SENDERS, task -> {
            Thread thread = new Thread(task, "work-stream");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Before the server waits for its last requests, which these would be. */
    @Override
    public void stop() {
        ExecutorService threads = senders;
        senders = null;
        listeners.forEach(this::end);
        if (threads != null) {
            threads.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return senders != null;
    }
}
