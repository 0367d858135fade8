package dk.medspil.process.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medspil.directory.Directory;
import dk.medspil.platform.access.SignedInPerson;
import dk.medspil.platform.security.Sessions;
import dk.medspil.process.WorkItemView;
import dk.medspil.process.WorkList;
import dk.medspil.process.WorkNews;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Two nodes are two streams that share nothing but the database. */
@MedspilTest
class WorkStreamTest {

    @Autowired
    WorkNews news;

    @Autowired
    WorkList work;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    Directory directory;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private final AtomicBoolean signedIn = new AtomicBoolean(true);
    private final List<WorkStream> nodes = new ArrayList<>();

    private final Sessions sessions = new Sessions() {
        @Override
        public Optional<SignedInPerson> find(String token) {
            throw new AssertionError("listening is not doing something");
        }

        @Override
        public boolean isOpen(String token) {
            return signedIn.get();
        }
    };

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    @AfterEach
    void stop() {
        nodes.forEach(WorkStream::stop);
    }

    private WorkStream node() {
        WorkStream node = new WorkStream(news, sessions);
        node.start();
        nodes.add(node);
        return node;
    }

    private WorkItemView step() {
        var received = desk.submit(new Submission(
                Subject.CONTACT,
                directory.areas().get(0).id(),
                "Kontakt til forældre",
                "Vi vil gerne i kontakt med forældrene.",
                Town.LISE,
                Town.HEALTH,
                null,
                "da"));
        return work.openOf(received.id()).get(0);
    }

    /** A browser that listens at a node, and what it has heard. */
    private static final class Heard extends CopyOnWriteArrayList<String> {

        private static final long serialVersionUID = 1;

        boolean has(String taskId) {
            return stream().anyMatch(data -> data.contains(taskId));
        }
    }

    private static Heard listen(WorkStream node, @Nullable String heardLast) {
        Heard heard = new Heard();
        node.listen(
                new SseEmitter() {
                    @Override
                    public void send(SseEventBuilder event) {
                        event.build().forEach(part -> heard.add(String.valueOf(part.getData())));
                    }

                    @Override
                    public void complete() {
                        heard.add("complete");
                    }
                },
                "token",
                heardLast);
        return heard;
    }

    @Test
    void whatOneNodeWritesIsToldOnAnother() throws Exception {
        WorkItemView step = step();
        WorkStream one = node();
        WorkStream other = node();
        Heard here = listen(one, null);
        Heard there = listen(other, null);

        work.claim(step.taskId(), Town.AMINA);
        one.look();
        other.look();

        await().untilAsserted(() -> assertThat(here.has(step.taskId())).isTrue());
        await().untilAsserted(() -> assertThat(there.has(step.taskId())).isTrue());
    }

    @Test
    void whoComesAgainHearsWhatWasMissedAlsoFromAnotherNode() throws Exception {
        WorkItemView step = step();
        String heardLast = news.position();
        work.claim(step.taskId(), Town.AMINA);

        Heard heard = listen(node(), heardLast);

        await().untilAsserted(() -> assertThat(heard.has(step.taskId())).isTrue());
        assertThat(news.since(heardLast).tasks()).contains(step.taskId());
    }

    @Test
    void aPositionThatIsNoneMeansLookAnew() {
        for (String position :
                List.of("", "x", "-1", "1; drop table work_item", "999999999999999999", "1".repeat(400))) {
            assertThat(news.since(position).tasks()).as(position).isNull();
        }
    }

    /** A transaction that began before and ends after others is told when it ends, not passed over. */
    @Test
    void whatIsWrittenSlowlyIsToldToo() throws Exception {
        WorkItemView slow = step();
        WorkItemView quick = step();
        String position = news.position();

        String between = transaction.execute(status -> {
            work.claim(slow.taskId(), Town.AMINA);
            String told = atOnce(() -> {
                work.claim(quick.taskId(), Town.JONAS);
                WorkNews.News found = news.since(position);
                assertThat(found.tasks()).doesNotContain(slow.taskId());
                return found.position();
            });
            return told;
        });

        assertThat(news.since(between).tasks()).contains(slow.taskId(), quick.taskId());
    }

    /** In another thread, and so in a transaction of its own. */
    private static <T> T atOnce(Callable<T> act) {
        var thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(act).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void theStreamEndsWithTheSession() throws Exception {
        WorkStream node = node();
        Heard heard = listen(node, null);
        node.beat();
        assertThat(node.listening()).isOne();
        await().untilAsserted(() -> assertThat(heard).anyMatch(data -> data.contains("here")));

        signedIn.set(false);
        node.beat();

        assertThat(node.listening()).isZero();
        assertThat(heard).contains("complete");
    }
}
