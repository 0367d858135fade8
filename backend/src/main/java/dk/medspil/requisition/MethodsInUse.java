package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import dk.medspil.method.MethodCatalogue;
import dk.medspil.method.MethodId;
import dk.medspil.method.MethodView;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.programme.Audience;
import dk.medspil.programme.GroupAnswers;
import dk.medspil.requisition.MethodUse.CaseOfMethod;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Methods as cases use them: handed over while the advice runs, and where each went. */
@Lazy
@Service
@Transactional
public class MethodsInUse {

    private static final int SHOWN = 50;

    private final Books books;
    private final CaseSight sight;
    private final MethodCatalogue catalogue;
    private final HandedOver handedOver;
    private final GroupAnswers answers;
    private final JdbcClient jdbc;
    private final Clock clock;

    MethodsInUse(
            Books books,
            CaseSight sight,
            MethodCatalogue catalogue,
            HandedOver handedOver,
            GroupAnswers answers,
            JdbcClient jdbc,
            Clock clock) {
        this.books = books;
        this.sight = sight;
        this.catalogue = catalogue;
        this.handedOver = handedOver;
        this.answers = answers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Hands a method over to the requester of an open case: it stands in the timeline, and in the letter when the case is
     * concluded. What the case has already, it has once.
     *
     * @throws Refusal 404 for whoever doesn't see the case, 409 when it is closed, 422 when no such method is in force
     */
    public void handOver(RequisitionNumber number, MethodId id, PersonId by) {
        Requisition requisition = books.find(number);
        RequisitionSummary facts = requisition.summary();
        sight.require(Right.HANDLE, facts);
        MethodView method = catalogue.of(List.of(id), Languages.DANISH).stream()
                .filter(MethodView::active)
                .findFirst()
                .orElseThrow(() -> Refusal.refused("method-unknown", "methodId"));
        if (facts.status() == Status.CLOSED) {
            throw Refusal.conflict("requisition-already-closed");
        }
        if (handedOver.of(facts.id()).contains(id)) {
            return;
        }
        Instant now = clock.instant();
        handedOver.add(facts.id(), List.of(id), now);
        requisition.add(
                EntryKind.CHANGE,
                TimelineCode.METHOD_HANDED_OVER,
                Map.of("method", method.title(), "methodId", id.toString()),
                null,
                by,
                now);
        books.enter(requisition);
    }

    /** Where a method was handed over. @throws Refusal 404 if there is none such */
    @Transactional(readOnly = true)
    public MethodUse use(MethodId id) {
        if (catalogue.of(List.of(id), Languages.DANISH).isEmpty()) {
            throw Refusal.notFound();
        }
        Map<UUID, Set<PersonId>> groups = requesters();
        boolean byName = Access.may(Right.SEE, RecordKind.ANSWER_BY_NAME);
        return new MethodUse(
                count(id),
                groups.getOrDefault(id.value(), Set.of()).size(),
                cases(id),
                answers.of(
                        id.value(),
                        groups,
                        byName ? Audience.MANAGERS : Audience.ALL_OTHERS,
                        Caller.current().locale()));
    }

    private long count(MethodId id) {
        return jdbc.sql("select count(*) from requisition_method where method_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private List<CaseOfMethod> cases(MethodId id) {
        String query = """
                select requisition.number_year, requisition.number_serial, requisition.title, used.handed_over_at
                from requisition_method used join requisition on requisition.id = used.requisition_id
                where used.method_id = :id and %s
                order by used.handed_over_at desc, requisition.id limit %d
                """.formatted(sight.where(), SHOWN);
        return jdbc.sql(query)
                .param("id", id.value())
                .params(sight.params())
                .query((row, index) -> new CaseOfMethod(
                        new RequisitionNumber(row.getInt("number_year"), row.getInt("number_serial")).toString(),
                        row.getString("title"),
                        row.getTimestamp("handed_over_at").toInstant()))
                .list();
    }

    /** Who asked in the cases of each method. */
    private Map<UUID, Set<PersonId>> requesters() {
        Map<UUID, Set<PersonId>> groups = new HashMap<>();
        jdbc.sql("""
                        select distinct used.method_id, requisition.requester_id
                        from requisition_method used join requisition on requisition.id = used.requisition_id
                        """).query(row -> {
            groups.computeIfAbsent(row.getObject("method_id", UUID.class), method -> new HashSet<>())
                    .add(new PersonId(row.getObject("requester_id", UUID.class)));
        });
        return groups;
    }
}
