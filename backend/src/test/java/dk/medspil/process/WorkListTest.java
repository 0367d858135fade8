package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.platform.web.Cursor;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.testing.FreshStart;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedspilTest
@Import(CaseWork.class)
class WorkListTest {

    @Autowired
    CaseWork town;

    @Autowired
    WorkList work;

    @Autowired
    OffsetClock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    private static WorkQuery query(WorkView view) {
        return new WorkQuery(view, WorkSort.DUE, false, null, 50);
    }

    @Test
    void everyViewShowsAndCountsItsOwn() {
        RequisitionNumber unassigned = town.received();
        RequisitionNumber mine = town.carriedOut();
        RequisitionNumber asked = town.received();
        town.screenOnly(asked, ScreeningDecision.ASK_BACK);

        WorkPage page = work.list(query(WorkView.MINE), Town.AMINA);

        assertThat(page.items()).extracting(WorkItemView::number).containsExactly(mine);
        assertThat(work.list(query(WorkView.UNASSIGNED), Town.AMINA).items())
                .extracting(WorkItemView::number)
                .containsExactly(unassigned);
        assertThat(work.list(query(WorkView.WAITING), Town.AMINA).items())
                .extracting(WorkItemView::number)
                .containsExactly(asked);
        assertThat(page.counts())
                .containsEntry(WorkView.MINE, 1L)
                .containsEntry(WorkView.UNASSIGNED, 1L)
                .containsEntry(WorkView.WAITING, 1L)
                .containsEntry(WorkView.ALL, 3L)
                .containsEntry(WorkView.OVERDUE, 0L);
    }

    @Test
    void whatIsLateIsOverdue() {
        RequisitionNumber number = town.received();
        clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofDays(4)));

        assertThat(work.list(query(WorkView.OVERDUE), Town.AMINA).items())
                .extracting(WorkItemView::number)
                .containsExactly(number);
    }

    @ParameterizedTest
    @EnumSource
    void pagesFollowOnEachOtherUnderEveryOrder(WorkSort sort) {
        for (int i = 0; i < 7; i++) {
            clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofMinutes(i)));
            town.received();
        }

        for (boolean descending : new boolean[] {false, true}) {
            List<String> seen = new ArrayList<>();
            @Nullable String after = null;
            do {
                WorkPage page = work.list(new WorkQuery(WorkView.ALL, sort, descending, after, 3), Town.AMINA);
                page.items().forEach(item -> seen.add(item.taskId()));
                after = page.next();
            } while (after != null);
            assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        for (String cursor : List.of(
                "x",
                "'; drop table work_item",
                "bm9wZXwx",
                Cursor.of("2010", "a task", "too much"),
                Cursor.of("no number", "a task"))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(
                            () -> work.list(new WorkQuery(WorkView.ALL, WorkSort.NUMBER, false, cursor, 3), Town.AMINA))
                    .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo("cursor-invalid"));
        }
    }

    @Test
    void ofTwoWhoClaimTheSecondIsToldWhoHasIt() {
        String taskId = town.open(town.received()).taskId();

        assertThat(work.claim(taskId, Town.AMINA).assignee()).isEqualTo(Town.AMINA);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> work.claim(taskId, Town.JONAS))
                .satisfies(refusal -> assertThat(refusal.args()).containsEntry("name", "Amina Holm"));
        assertThat(work.handBack(taskId, Town.AMINA).assignee()).isNull();
        assertThat(work.claim(taskId, Town.JONAS).assignee()).isEqualTo(Town.JONAS);
    }

    @Test
    void claimingAnAssignmentTakesTheCase() {
        RequisitionNumber number = town.received();
        TaskView assignment = town.screen(number, ScreeningDecision.ACCEPT, null);

        WorkItemView plan = work.claim(assignment.taskId(), Town.JONAS);

        assertThat(plan.kind()).isEqualTo(TaskKind.PLAN);
        assertThat(plan.assignee()).isEqualTo(Town.JONAS);
        assertThat(town.summary(number).consultant()).isEqualTo(Town.JONAS);
    }

    @Test
    void theManagerMayGiveACaseToSomebodyElse() {
        RequisitionNumber number = town.carriedOut();

        work.reassign(town.open(number).taskId(), Town.JONAS, Town.MIKKEL);

        assertThat(town.open(number).assignee()).isEqualTo(Town.JONAS);
        assertThat(town.summary(number).consultant()).isEqualTo(Town.JONAS);
        assertThat(database.sql("SELECT address FROM outbox_mail WHERE template = 'assigned'")
                        .query(String.class)
                        .list())
                .containsExactly("jonas@medspil.example");
    }
}
