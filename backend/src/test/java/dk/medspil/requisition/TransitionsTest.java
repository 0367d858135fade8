package dk.medspil.requisition;

import static dk.medspil.requisition.Status.ACCEPTED;
import static dk.medspil.requisition.Status.ASSIGNED;
import static dk.medspil.requisition.Status.AWAITING_CAPACITY;
import static dk.medspil.requisition.Status.AWAITING_REPLY;
import static dk.medspil.requisition.Status.CLOSED;
import static dk.medspil.requisition.Status.CONCLUDING;
import static dk.medspil.requisition.Status.IN_PROGRESS;
import static dk.medspil.requisition.Status.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;

/** Every verb in every state: it either leads where it should, or is refused and leaves no trace. */
class TransitionsTest {

    private record Verb(String name, Consumer<Requisition> done, Map<Status, Status> leads) {}

    private static final WorkingTime NONE = (from, to) -> 0;

    private static final Set<Verb> VERBS = Set.of(
            new Verb(
                    "accept", r -> r.accept(Town.screening(null), Town.AMINA, Town.MONDAY), Map.of(RECEIVED, ACCEPTED)),
            new Verb(
                    "accept and assign",
                    r -> r.accept(Town.screening(Town.JONAS), Town.AMINA, Town.MONDAY),
                    Map.of(RECEIVED, ASSIGNED)),
            new Verb(
                    "accept and wait",
                    r -> r.acceptWaiting(Town.screening(null), Town.MONDAY, Town.AMINA, Town.MONDAY),
                    Map.of(RECEIVED, AWAITING_CAPACITY)),
            new Verb("ask back", r -> r.askBack("Hvornår?", Town.AMINA, Town.MONDAY), Map.of(RECEIVED, AWAITING_REPLY)),
            new Verb(
                    "reply",
                    r -> r.recordReply("I maj.", Town.LISE, NONE, Town.MONDAY),
                    Map.of(AWAITING_REPLY, RECEIVED)),
            new Verb("lapse", r -> r.lapse(NONE, Town.MONDAY), Map.of(AWAITING_REPLY, CLOSED)),
            new Verb(
                    "refer",
                    r -> r.refer("Jobcentret", "De kan hjælpe.", Town.AMINA, Town.MONDAY),
                    Map.of(RECEIVED, CLOSED)),
            new Verb("decline", r -> r.decline("Nej.", Town.AMINA, Town.MONDAY), Map.of(RECEIVED, CLOSED)),
            new Verb(
                    "answer at once",
                    r -> r.answerAtOnce(
                            Town.screening(null), "Ring til dem.", Town.conclusion(), Town.AMINA, Town.MONDAY),
                    Map.of(RECEIVED, CLOSED)),
            new Verb(
                    "begin from capacity",
                    r -> r.beginFromCapacity(Town.AMINA, Town.MONDAY),
                    Map.of(AWAITING_CAPACITY, ACCEPTED)),
            new Verb(
                    "assign",
                    r -> r.assign(Town.JONAS, Town.MIKKEL, Town.MONDAY),
                    Map.of(
                            ACCEPTED, ASSIGNED,
                            AWAITING_CAPACITY, AWAITING_CAPACITY,
                            ASSIGNED, ASSIGNED,
                            IN_PROGRESS, IN_PROGRESS,
                            CONCLUDING, CONCLUDING)),
            new Verb(
                    "plan",
                    r -> r.plan(new PlanFacts(null, "Et møde"), Town.AMINA, Town.MONDAY),
                    Map.of(ASSIGNED, IN_PROGRESS, IN_PROGRESS, IN_PROGRESS)),
            new Verb(
                    "finish advice",
                    r -> r.finishAdvice("Holdt.", Town.AMINA, Town.MONDAY),
                    Map.of(IN_PROGRESS, CONCLUDING)),
            new Verb(
                    "conclude",
                    r -> r.conclude(Town.conclusion(), Town.AMINA, Town.MONDAY),
                    Map.of(CONCLUDING, CLOSED)),
            new Verb("withdraw", r -> r.withdraw("Løst.", Town.LISE, NONE, Town.MONDAY), everyOpenTo(CLOSED)));

    private static Map<Status, Status> everyOpenTo(Status target) {
        return Map.of(
                RECEIVED, target,
                AWAITING_REPLY, target,
                AWAITING_CAPACITY, target,
                ACCEPTED, target,
                ASSIGNED, target,
                IN_PROGRESS, target,
                CONCLUDING, target);
    }

    static Stream<Arguments> everyVerbInEveryStatus() {
        return VERBS.stream()
                .flatMap(verb -> Stream.of(Status.values()).map(status -> Arguments.of(verb.name(), verb, status)));
    }

    @ParameterizedTest(name = "{0} when {2}")
    @MethodSource("everyVerbInEveryStatus")
    void aVerbLeadsWhereItShouldOrLeavesNoTrace(String name, Object given, Status status) {
        Verb verb = (Verb) given;
        Requisition requisition = Town.in(status);
        RequisitionSummary before = requisition.summary();
        Status target = verb.leads().get(status);

        if (target != null) {
            verb.done().accept(requisition);

            assertThat(requisition.summary().status()).isEqualTo(target);
            assertThat(requisition.summary().closure() != null).isEqualTo(target == CLOSED);
            assertThat(requisition.takeUnsaved()).hasSize(1);
        } else {
            assertThatThrownBy(() -> verb.done().accept(requisition))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status())
                            .isEqualTo(HttpStatus.CONFLICT));
            assertThat(requisition.summary()).isEqualTo(before);
            assertThat(requisition.takeUnsaved()).isEmpty();
        }
    }
}
