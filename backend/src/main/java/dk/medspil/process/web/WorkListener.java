package dk.medspil.process.web;

import dk.medspil.process.WorkNews.News;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One browser that listens. News gather here while it is slow; they are sent by one thread at a time. */
final class WorkListener {

    /** Steps of which something is new; without any, the list is to be looked at anew. */
    record WorkChanged(@Nullable List<String> tasks) {}

    private static final int MOST_GATHERED = 500;

    private final SseEmitter emitter;
    private final String sessionToken;
    private final Set<String> gathered = new LinkedHashSet<>();
    private String position;
    private boolean anew;
    private boolean something;
    private boolean beat;
    private boolean sending;

    WorkListener(SseEmitter emitter, String sessionToken, String position) {
        this.emitter = emitter;
        this.sessionToken = sessionToken;
        this.position = position;
    }

    String sessionToken() {
        return sessionToken;
    }

    /** Gathers news. @return whether somebody has to send them now */
    synchronized boolean tell(News news) {
        position = news.position();
        something = true;
        if (news.tasks() == null) {
            anew = true;
        } else {
            gathered.addAll(news.tasks());
        }
        anew |= gathered.size() > MOST_GATHERED;
        return begin();
    }

    /** A sign of life. @return whether somebody has to send it now */
    synchronized boolean beat() {
        beat = true;
        return begin();
    }

    private boolean begin() {
        boolean free = !sending;
        sending = true;
        return free;
    }

    /** Sends what has gathered, until there is nothing more. @throws IOException when the browser has gone */
    void send() throws IOException {
        for (SseEmitter.SseEventBuilder event = next(); event != null; event = next()) {
            emitter.send(event);
        }
    }

    private synchronized SseEmitter.@Nullable SseEventBuilder next() {
        if (something) {
            SseEmitter.SseEventBuilder event = SseEmitter.event()
                    .id(position)
                    .name("work")
                    .data(new WorkChanged(anew ? null : List.copyOf(gathered)));
            gathered.clear();
            anew = false;
            something = false;
            return event;
        }
        if (beat) {
            beat = false;
            return SseEmitter.event().comment("here");
        }
        sending = false;
        return null;
    }

    void close() {
        emitter.complete();
    }
}
