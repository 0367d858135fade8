package dk.medspil.process;

import dk.medspil.Medspil;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.requisition.RequisitionSubmitted;
import dk.medspil.testing.FreshStart;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The product in a process of its own, which dies at a named point while a request is handed in. */
final class OfficeThatDies {

    static final int KILLED = 137;
    static final String PORT = "port ";

    /** Where death comes. */
    enum Point {
        BETWEEN_REQUISITION_AND_INSTANCE,
        BEFORE_THE_COMMIT,
        BETWEEN_COMMIT_AND_ANSWER
    }

    private OfficeThatDies() {}

    public static void main(String[] point) {
        SpringApplication office = new SpringApplication(Medspil.class, Death.class);
        office.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
            context.getBeanFactory().registerSingleton("point", Point.valueOf(point[0]));
        });
        ConfigurableApplicationContext running = office.run();
        running.getBean(OffsetClock.class).freezeAt(FreshStart.MONDAY_MORNING);
        System.out.println(PORT + running.getEnvironment().getProperty("local.server.port"));
    }

    /** Hears of the request before the process does. */
    static class Death {

        private final Point point;

        Death(Point point) {
            this.point = point;
        }

        @EventListener
        @Order(Ordered.HIGHEST_PRECEDENCE)
        void comes(RequisitionSubmitted request) {
            if (point == Point.BETWEEN_REQUISITION_AND_INSTANCE) {
                Runtime.getRuntime().halt(KILLED);
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    if (point == Point.BEFORE_THE_COMMIT) {
                        Runtime.getRuntime().halt(KILLED);
                    }
                }

                @Override
                public void afterCommit() {
                    Runtime.getRuntime().halt(KILLED);
                }
            });
        }
    }

    /** The product as it is shipped: what lies beside it on a test's class path is no part of it. */
    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }
}
