package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.platform.web.Cursor;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.Subject;
import dk.medspil.testing.FreshStart;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        return new WorkQuery(view, WorkFilter.NONE, WorkSort.DUE, false, null, 50);
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
                .containsEntry(WorkView.MINE, new WorkCount(1, false))
                .containsEntry(WorkView.UNASSIGNED, new WorkCount(1, false))
                .containsEntry(WorkView.WAITING, new WorkCount(1, false))
                .containsEntry(WorkView.ALL, new WorkCount(3, false))
                .containsEntry(WorkView.OVERDUE, new WorkCount(0, false));
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
                WorkPage page =
                        work.list(new WorkQuery(WorkView.ALL, WorkFilter.NONE, sort, descending, after, 3), Town.AMINA);
                page.items().forEach(item -> seen.add(item.taskId()));
                after = page.next();
            } while (after != null);
            assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        }
    }

    /** What is late is found under every order, once, also across pages. */
    @ParameterizedTest
    @EnumSource
    void whatIsLateIsFoundUnderEveryOrder(WorkSort sort) {
        for (int i = 0; i < 6; i++) {
            clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofMinutes(i)));
            town.received();
        }
        clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofDays(4)));
        RequisitionNumber inTime = town.received();

        for (boolean descending : new boolean[] {false, true}) {
            List<RequisitionNumber> seen = new ArrayList<>();
            @Nullable String after = null;
            do {
                WorkPage page = work.list(
                        new WorkQuery(WorkView.OVERDUE, WorkFilter.NONE, sort, descending, after, 2), Town.AMINA);
                page.items().forEach(item -> seen.add(item.number()));
                after = page.next();
            } while (after != null);
            assertThat(seen).hasSize(6).doesNotHaveDuplicates().doesNotContain(inTime);
        }
    }

    @Test
    void aPageGoesOnWhereTheLastOneEndedWhateverIsWrittenMeanwhile() {
        List<RequisitionNumber> before = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            before.add(town.received());
        }
        WorkPage first = work.list(
                new WorkQuery(WorkView.UNASSIGNED, WorkFilter.NONE, WorkSort.NUMBER, false, null, 3), Town.AMINA);

        work.claim(first.items().get(0).taskId(), Town.AMINA);
        work.claim(first.items().get(2).taskId(), Town.JONAS);
        RequisitionNumber later = town.received();
        WorkPage second = work.list(
                new WorkQuery(WorkView.UNASSIGNED, WorkFilter.NONE, WorkSort.NUMBER, false, first.next(), 50),
                Town.AMINA);

        assertThat(second.items())
                .extracting(WorkItemView::number)
                .containsExactly(before.get(3), before.get(4), before.get(5), later);
    }

    @Test
    void whoStandsInSeesTheAbsentOnesWorkAsHis() {
        RequisitionNumber aminas = town.carriedOut();
        database.sql("INSERT INTO absence (id, person_id, first_day, last_day, stand_in_id, version) "
                        + "VALUES (gen_random_uuid(), :amina, :day, :day, :jonas, 0)")
                .param("amina", Town.AMINA.value())
                .param("jonas", Town.JONAS.value())
                .param("day", LocalDate.ofInstant(clock.instant(), Office.ZONE))
                .update();

        WorkPage mine = work.list(query(WorkView.MINE), Town.JONAS);
        assertThat(mine.items()).extracting(WorkItemView::number).containsExactly(aminas);
        assertThat(mine.counts()).containsEntry(WorkView.MINE, new WorkCount(1, false));

        clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofDays(1)));
        assertThat(work.list(query(WorkView.MINE), Town.JONAS).items()).isEmpty();
    }

    @Test
    void filtersNarrowTheListAndItsOwnCountAlone() {
        RequisitionNumber screened = town.carriedOut();
        town.received();
        WorkFilter carriedOut = new WorkFilter(
                Set.of(), Set.of(), Set.of(), Set.of(TaskKind.CARRY_OUT), Set.of(Town.AMINA), Set.of(), null);

        WorkPage page = work.list(new WorkQuery(WorkView.ALL, carriedOut, WorkSort.DUE, false, null, 50), Town.JONAS);

        assertThat(page.items()).extracting(WorkItemView::number).containsExactly(screened);
        assertThat(page.matching()).isEqualTo(new WorkCount(1, false));
        assertThat(page.counts())
                .containsEntry(WorkView.ALL, new WorkCount(2, false))
                .containsEntry(WorkView.TEAM, new WorkCount(1, false));
        assertThat(work.count(
                        WorkView.ALL,
                        new WorkFilter(Set.of(Subject.OTHER), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null),
                        Town.AMINA))
                .isEqualTo(new WorkCount(0, false));
        database.sql(
                        "INSERT INTO case_tag (requisition_id, tag) SELECT DISTINCT requisition_id, 'foreninger' FROM work_item")
                .update();
        for (DueWithin due : DueWithin.values()) {
            assertThat(work.list(
                                    new WorkQuery(
                                            WorkView.ALL,
                                            new WorkFilter(
                                                    Set.of(),
                                                    Set.of(town.area()),
                                                    Set.of(Priority.NORMAL),
                                                    Set.of(),
                                                    Set.of(),
                                                    Set.of("foreninger"),
                                                    due),
                                            WorkSort.AREA,
                                            true,
                                            null,
                                            50),
                                    Town.AMINA)
                            .items())
                    .hasSize(due == DueWithin.WEEK ? 1 : 0);
        }
        assertThat(work.count(
                        WorkView.ALL,
                        new WorkFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of("andet"), null),
                        Town.AMINA))
                .isEqualTo(new WorkCount(0, false));
    }

    @Test
    void isCountedNoFurtherThanAnybodyReads() {
        town.received();
        database.sql("INSERT INTO work_item (task_id, kind, requisition_id, number_year, number_serial, priority, "
                        + "received_at, created_at) SELECT 'many-' || n, 'SCREEN', gen_random_uuid(), 2010, 5000 + n, "
                        + "'NORMAL', :now, :now FROM generate_series(1, 1000) n")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();

        assertThat(work.list(query(WorkView.UNASSIGNED), Town.AMINA).counts())
                .containsEntry(WorkView.UNASSIGNED, new WorkCount(1000, true))
                .containsEntry(WorkView.MINE, new WorkCount(0, false));
        database.sql("DELETE FROM work_item WHERE task_id = 'many-1'").update();
        assertThat(work.list(query(WorkView.UNASSIGNED), Town.AMINA).counts())
                .containsEntry(WorkView.UNASSIGNED, new WorkCount(1000, false));
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        for (String cursor : List.of(
                "x",
                "'; drop table work_item",
                "bm9wZXwx",
                Cursor.of("2010", "a task"),
                Cursor.of("0", "2010", "a task", "too much"),
                Cursor.of("0", "no number", "a task"),
                Cursor.of("no place", "1", "a task"),
                Cursor.of("0", "1", "nul\0"))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> work.list(
                            new WorkQuery(WorkView.ALL, WorkFilter.NONE, WorkSort.NUMBER, false, cursor, 3),
                            Town.AMINA))
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
