package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.directory.OrganisationKind;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.Subject;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedspilTest
@Import(CaseWork.class)
class DecisionsTest {

    @Autowired
    Decisions decisions;

    @Autowired
    CaseWork town;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    @Test
    void everyCombinationHasOneAnswerWithReasonForEachCriterion() {
        for (RequisitionKind kind : RequisitionKind.values()) {
            for (Subject subject : Subject.values()) {
                for (OrganisationKind requester : OrganisationKind.values()) {
                    assertThat(decisions.criteria(kind, subject, requester))
                            .as("%s %s %s", kind, subject, requester)
                            .hasSize(3)
                            .allSatisfy(proposal ->
                                    assertThat(proposal.reasonCode()).isNotBlank())
                            .extracting(CriterionProposal::criterion)
                            .containsExactly("S13", "S14", "S15");
                }
            }
        }
    }

    @Test
    void anApplicationIsJudgedByItsProjectTools() {
        assertThat(decisions.criteria(
                        RequisitionKind.REQUISITION, Subject.APPLICATION, OrganisationKind.ADMINISTRATION))
                .contains(new CriterionProposal("S15", true, "APPLICATION_USES_PROJECT_TOOLS"))
                .contains(new CriterionProposal("S14", false, "APPLICATION_IS_WRITTEN_ALONE"));
    }

    @Test
    void aScreeningBeginsWithReasonedProposals() {
        RequisitionNumber number = town.received();

        ScreeningProposal proposal = decisions.screening(number);

        assertThat(proposal.route().priority()).isEqualTo(Priority.NORMAL);
        assertThat(proposal.route().reasonCode()).isNotBlank();
        assertThat(proposal.consultants())
                .extracting(ConsultantProposal::consultant)
                .contains(Town.AMINA, Town.JONAS)
                .doesNotContain(Town.MIKKEL, Town.KAREN);
        assertThat(proposal.consultants())
                .allSatisfy(it -> assertThat(it.reasonCodes()).isNotEmpty());
        assertThat(proposal.requester()).isNotNull();
    }

    @Test
    void whatTheScreenerFindsTheCaseToBeIsWhatIsJudged() {
        RequisitionNumber number = town.received();

        ScreeningProposal proposal = decisions.screening(number, RequisitionKind.ADVICE, Subject.APPLICATION);

        assertThat(proposal.criteria())
                .contains(new CriterionProposal("S14", false, "ADVICE_IS_TOO_BRIEF_FOR_COOPERATION"))
                .contains(new CriterionProposal("S15", true, "APPLICATION_USES_PROJECT_TOOLS"));
    }
}
