package dk.medspil.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class RightsTest {

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void nobodyHasNoRights(RecordKind kind) {
        for (Right right : Right.values()) {
            assertThat(Rights.allow(right, kind, Set.of(), List.of(Relation.values())))
                    .isFalse();
        }
    }

    @Test
    void aRequesterSeesOwnCasesOnly() {
        assertThat(Rights.allow(Right.SEE, RecordKind.REQUISITION, Set.of(Role.REQUESTER), List.of(Relation.OWN)))
                .isTrue();
        assertThat(Rights.allow(Right.SEE, RecordKind.REQUISITION, Set.of(Role.REQUESTER), List.of()))
                .isFalse();
    }

    @Test
    void aConsultantSeesAConfidentialCaseOnlyAsItsParticipant() {
        Set<Role> consultant = Set.of(Role.CONSULTANT);

        assertThat(Rights.allow(Right.SEE, RecordKind.REQUISITION, consultant, List.of()))
                .isTrue();
        assertThat(Rights.allow(Right.SEE, RecordKind.CONFIDENTIAL_REQUISITION, consultant, List.of()))
                .isFalse();
        assertThat(Rights.allow(
                        Right.SEE, RecordKind.CONFIDENTIAL_REQUISITION, consultant, List.of(Relation.PARTICIPANT)))
                .isTrue();
    }

    @Test
    void onlyManagersSeeAnswersByName() {
        for (Role role : Role.values()) {
            assertThat(Rights.allow(Right.SEE, RecordKind.ANSWER_BY_NAME, Set.of(role), List.of(Relation.values())))
                    .isEqualTo(role == Role.MANAGER);
        }
    }

    @Test
    void anAdministratorSeesNoCaseContent() {
        for (RecordKind kind : List.of(
                RecordKind.REQUISITION,
                RecordKind.CONFIDENTIAL_REQUISITION,
                RecordKind.WORK,
                RecordKind.CRITERION,
                RecordKind.STATISTICS)) {
            assertThat(Rights.relationsThatGive(Right.SEE, kind, Set.of(Role.ADMIN)))
                    .isEmpty();
        }
    }

    @Test
    void whoMayDoAnythingMaySeeIt() {
        for (Role role : Role.values()) {
            for (RecordKind kind : RecordKind.values()) {
                for (Right right : Right.values()) {
                    assertThat(Rights.relationsThatGive(Right.SEE, kind, Set.of(role)))
                            .containsAll(Rights.relationsThatGive(right, kind, Set.of(role)));
                }
            }
        }
    }

    @Test
    void aRefusalTellsNoMoreThanTheCallerMayKnow() {
        assertThatThrownBy(() -> Access.require(Right.SEE, RecordKind.REQUISITION))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.status().value()).isEqualTo(401));

        signIn(Role.ADMIN);
        assertThatThrownBy(() -> Access.require(Right.SEE, RecordKind.REQUISITION))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.status().value()).isEqualTo(404));

        signIn(Role.CONSULTANT);
        assertThatThrownBy(() -> Access.require(Right.DECIDE, RecordKind.REQUISITION))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.status().value()).isEqualTo(403));
    }

    @Test
    void aListIsNarrowedByTheSameTable() {
        Map<Relation, String> relations =
                Map.of(Relation.OWN, "r.requester = :caller", Relation.PARTICIPANT, "r.consultant = :caller");

        assertThat(Access.where(Right.SEE, RecordKind.REQUISITION, relations)).isEqualTo("false");
        signIn(Role.MANAGER);
        assertThat(Access.where(Right.SEE, RecordKind.REQUISITION, relations)).isEqualTo("true");
        signIn(Role.REQUESTER, Role.CONSULTANT);
        assertThat(Access.where(Right.SEE, RecordKind.CONFIDENTIAL_REQUISITION, relations))
                .isEqualTo("(r.requester = :caller or r.consultant = :caller)");
    }

    private static void signIn(Role... roles) {
        SignedInPerson person = new SignedInPerson(UUID.randomUUID(), "Karen Toft", Set.of(roles), "da", false);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, null));
    }
}
