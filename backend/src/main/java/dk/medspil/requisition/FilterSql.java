package dk.medspil.requisition;

import dk.medspil.platform.time.Office;
import dk.medspil.questionnaire.SubjectRef;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a filter into a condition: fixed fragments, each value bound. */
final class FilterSql {

    /** Closed after advice, and the follow-up was answered: the stage that its requester is shown as done. */
    private static final String FOLLOWED_UP = "(status = 'CLOSED' and closure_kind = any(:advised) and exists ("
            + "select 1 from asked_question asked where asked.subject_kind = :subjectKind"
            + " and asked.subject_id = requisition.id and asked.follow_up_status = 'ANSWERED'))";

    private final StringBuilder condition = new StringBuilder("true");
    private final Map<String, Object> params = new HashMap<>();

    private FilterSql() {}

    FilterSql(RequisitionFilter filter) {
        anyOf("status", "statuses", filter.statuses());
        anyOf("subject", "subjects", filter.subjects());
        anyOf("closure_kind", "closures", filter.closures());
        if (filter.kind() != null) {
            and("kind = :kind", "kind", filter.kind().name());
        }
        if (filter.area() != null) {
            and("area_id = :area", "area", filter.area().value());
        }
        if (filter.consultant() != null) {
            and("consultant_id = :consultant", "consultant", filter.consultant().value());
        }
        if (filter.requester() != null) {
            and("requester_id = :requester", "requester", filter.requester().value());
        }
        from("received_at", "receivedFrom", filter.receivedFrom());
        to("received_at", "receivedTo", filter.receivedTo());
        from("first_closed_at", "closedFrom", filter.closedFrom());
        to("first_closed_at", "closedTo", filter.closedTo());
        stage(filter.stage());
        passed(filter.task(), filter.taskFrom(), filter.taskTo());
        if (filter.answered() != null) {
            condition.append(
                    filter.answered() ? " and first_response_at is not null" : " and first_response_at is null");
        }
        if (filter.relevancePending() != null) {
            condition
                    .append(filter.relevancePending() ? " and " : " and not ")
                    .append("exists (select 1 from relevance_decision decision"
                            + " where decision.requisition_id = requisition.id and decision.status = 'PENDING')");
        }
        if (!filter.tags().isEmpty()) {
            // what somebody puts beside the case, in a table that hangs on the ticket's own key
            and(
                    "exists (select 1 from case_tag where case_tag.requisition_id = requisition.id and tag = any(:tags))",
                    "tags",
                    filter.tags().toArray(String[]::new));
        }
        text(filter.text());
    }

    /** The steps that have ended, as the statistics count them; all three are asked of one and the same step. */
    private void passed(@Nullable String task, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (task == null && first == null && last == null) {
            return;
        }
        condition.append(" and exists (select 1 from work_item passed"
                + " where passed.requisition_id = requisition.id and passed.ended_at is not null");
        if (task != null) {
            and("passed.kind = :task", "task", task);
        }
        from("passed.ended_at", "taskFrom", first);
        to("passed.ended_at", "taskTo", last);
        condition.append(")");
    }

    private void stage(@Nullable Stage stage) {
        if (stage == Stage.FOLLOWED_UP) {
            condition.append(" and ").append(FOLLOWED_UP);
            params.putAll(followedUpParams());
        } else if (stage != null) {
            anyOf(
                    "status",
                    "stageStatuses",
                    Arrays.stream(Status.values())
                            .filter(status -> status.stage() == stage)
                            .toList());
        }
        if (stage == Stage.CLOSED) {
            condition.append(" and not ").append(FOLLOWED_UP);
            params.putAll(followedUpParams());
        }
    }

    /** Which of these requisitions have come as far as that stage, the last of all. */
    static FilterSql followedUp(Collection<RequisitionId> ids) {
        FilterSql sql = new FilterSql();
        sql.and("id = any(:ids)", "ids", ids.stream().map(RequisitionId::value).toArray(UUID[]::new));
        sql.stage(Stage.FOLLOWED_UP);
        return sql;
    }

    private static Map<String, Object> followedUpParams() {
        String[] advised = Arrays.stream(ClosureKind.values())
                .filter(ClosureKind::advised)
                .map(Enum::name)
                .toArray(String[]::new);
        return Map.of("advised", advised, "subjectKind", SubjectRef.REQUISITION);
    }

    private void text(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return;
        }
        String wanted = PlainText.line(typed);
        var number = RequisitionNumber.read(wanted);
        if (number.isPresent()) {
            and(
                    "number_year = :year and number_serial = :serial",
                    "year",
                    number.get().year());
            params.put("serial", number.get().serial());
        } else {
            and(
                    "(title ilike :title or to_tsvector('danish', title || ' ' || description)"
                            + " @@ websearch_to_tsquery('danish', :words))",
                    "words",
                    wanted);
            params.put("title", "%" + wanted.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }

    private void anyOf(String column, String name, Collection<? extends Enum<?>> values) {
        if (!values.isEmpty()) {
            and(
                    column + " = any(:" + name + ")",
                    name,
                    values.stream().map(Enum::name).toArray(String[]::new));
        }
    }

    private void from(String column, String name, @Nullable LocalDate day) {
        if (day != null) {
            and(column + " >= :" + name, name, midnight(day));
        }
    }

    private void to(String column, String name, @Nullable LocalDate day) {
        if (day != null) {
            and(column + " < :" + name, name, midnight(day.plusDays(1)));
        }
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Office.ZONE).toInstant());
    }

    private void and(String fragment, String name, Object value) {
        condition.append(" and ").append(fragment);
        params.put(name, value);
    }

    String condition() {
        return condition.toString();
    }

    Map<String, Object> params() {
        return params;
    }
}
