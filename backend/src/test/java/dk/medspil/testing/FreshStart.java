package dk.medspil.testing;

import dk.medspil.platform.time.OffsetClock;
import java.time.Instant;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Before each test method: the tables as they were at start, the clock stopped on a Monday morning. */
public final class FreshStart implements TestExecutionListener, Ordered {

    /** Monday 1 March 2010, 9.00 in Copenhagen: an ordinary week of the programme year begins. */
    public static final Instant MONDAY_MORNING = Instant.parse("2010-03-01T08:00:00Z");

    private static final int BEFORE_INJECTION_AND_TRANSACTION = 1900;

    @Override
    public void beforeTestMethod(TestContext test) {
        ApplicationContext context = test.getApplicationContext();
        context.getBean(TestDatabase.class).reset();
        context.getBean(OffsetClock.class).freezeAt(MONDAY_MORNING);
    }

    @Override
    public int getOrder() {
        return BEFORE_INJECTION_AND_TRANSACTION;
    }
}
