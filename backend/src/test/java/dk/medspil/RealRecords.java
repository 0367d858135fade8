package dk.medspil;

import dk.medspil.casework.ReplyTemplates;
import dk.medspil.casework.TemplateWords;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.PersonId;
import dk.medspil.files.FileOwner;
import dk.medspil.files.FileStore;
import dk.medspil.files.StoredFile;
import dk.medspil.inbox.FrontDoor;
import dk.medspil.inbox.InboxReading;
import dk.medspil.platform.link.LinkClaim;
import dk.medspil.platform.link.LinkCookies;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.platform.link.LinkTokens;
import dk.medspil.process.SavedView;
import dk.medspil.process.SavedViews;
import dk.medspil.process.WorkFilter;
import dk.medspil.process.WorkList;
import dk.medspil.process.WorkSort;
import dk.medspil.process.WorkView;
import dk.medspil.questionnaire.FollowUpId;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.QuietPeriods;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.requisition.CaseLinkView;
import dk.medspil.requisition.CaseLinks;
import dk.medspil.requisition.Confidentiality;
import dk.medspil.requisition.DraftDesk;
import dk.medspil.requisition.RequesterDesk;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.Town;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One real record behind each id that a route of the contract can have: a case of Lise's, and what the office keeps. */
final class RealRecords {

    private static final UUID METHOD = UUID.fromString("6b1d0f5e-0001-4c4e-9a51-2010a0000001");
    private static final List<String> OF_A_METHOD =
            List.of("addMethodFile", "changeMethod", "methodArticle", "methodFile", "methodUse", "removeMethodFile");

    private static final List<String> OF_A_MAIL = List.of(
            "dismissMail", "inboxMail", "makeRequisitionOfMail", "originalMail", "putMailOnCase", "readMailAgain");

    private static final List<String> OF_A_YOUTH =
            List.of("addYouthStep", "lookAtYouthName", "observeYouthStep", "recordConsent", "removeYouthStep", "youth");

    private static final List<String> OF_AN_ACTIVITY = List.of(
            "activity",
            "cancelActivity",
            "changeActivity",
            "closeSignUp",
            "holdActivity",
            "letSpeak",
            "markClubStaff",
            "openPublicPage",
            "openSignUp",
            "publicPage",
            "removeFromActivity",
            "signUpForActivity",
            "tickAttendance");

    /** One that every office begins with. */
    private static final String SHARED_TEMPLATE = "7e3d0000-0000-4000-8000-000000000001";

    private final ApplicationContext house;
    private final JdbcClient jdbc;
    private final Map<String, String> ids = new HashMap<>();
    private final Cookie[] own;
    private final Cookie[] others;

    /** Enters them. */
    RealRecords(ApplicationContext house) throws IOException {
        this.house = house;
        this.jdbc = house.getBean(JdbcClient.class);
        RequisitionSummary lises = received(Town.LISE);
        LinkClaim link = link(lises);
        RequesterDesk requester = house.getBean(RequesterDesk.class);
        StoredFile file = requester.addFile(link, content(), "plan.txt");
        requester.addColleague(link, "Ida Krog", "ida@bibliotek.example");
        LinkClaim draft = draft();
        ids.put("number", lises.number().toString());
        ids.put("fileId", file.id().toString());
        ids.put("removeDraftFile.fileId", draftFile(draft));
        ids.put(
                "colleagueId",
                one("select id from case_link where requisition_id = :id and person_id <> :lise", lises));
        ids.put(
                "taskId",
                house.getBean(WorkList.class).nextTask(lises.id()).orElseThrow().taskId());
        ids.put("code", "S13");
        ids.put("freezePeriod.code", "2010-H1");
        ids.put("checkFrozenPeriod.code", "2010-H1");
        ids.put("programme", "2010");
        ids.put("importKind", "CONTACTS");
        ids.put("area", "1");
        ids.put("deliverable", "D7");
        ids.put("key", "requisition-handling");
        ids.put("questionnaire", "requisition-follow-up");
        ids.put("version", "1");
        ids.put("followUp", followUp(lises));
        ids.put("quietPeriod", quietPeriod());
        ids.put("other", "1");
        ids.put("changeSetting.key", "DRAFT_DAYS");
        ids.put("jobId", incident(lises));
        ids.put("id", Town.JONAS.toString());
        ids.put("changeArea.id", area().toString());
        ids.put("changeOrganisation.id", Town.HEALTH.toString());
        ids.put("mergeOrganisation.id", Town.HEALTH.toString());
        ids.put("changeUnit.id", unit());
        String outgoing = one("select id from outbox_mail where about_id = :id order by :lise limit 1", lises);
        ids.put("retryMail.id", outgoing);
        ids.put("resendCaseMail.mailId", outgoing);
        String methodFile = methodFile();
        String mail = mailFor(lises);
        for (String operation : OF_A_MAIL) {
            ids.put(operation + ".id", mail);
        }
        for (String operation : OF_A_METHOD) {
            ids.put(operation + ".id", METHOD.toString());
            ids.put(operation + ".fileId", methodFile);
        }
        ids.put("removeMethodFile.fileId", methodFile());
        RecordsOfTheProgramme programme = new RecordsOfTheProgramme(jdbc);
        UUID activity = programme.activity();
        String participant = programme.participation(activity, Town.LISE);
        for (String operation : OF_AN_ACTIVITY) {
            ids.put(operation + ".id", activity.toString());
            ids.put(operation + ".participantId", participant);
        }
        ids.put("removeFromActivity.participantId", programme.participation(activity, Town.FADUMO));
        ids.put("activityNumber", programme.openActivity());
        ids.put("removeContact.id", programme.contact());
        ids.put("changeActor.id", programme.actor(Town.HEALTH));
        ids.put("checkActor.id", ids.get("changeActor.id"));
        ids.put("removeActor.id", programme.actor(OrganisationId.of("0b5d0000-0000-4000-8000-000000000001")));
        ids.put("personId", programme.resourcePerson());
        ids.put("assignmentId", programme.assignment());
        UUID youth = programme.youth();
        for (String operation : OF_A_YOUTH) {
            ids.put(operation + ".id", youth.toString());
        }
        ids.put("stepId", programme.youthStep(youth));
        ids.put("absenceId", absence());
        ids.put("changeChecklistTemplate.id", "7e3d0000-0000-4000-8000-000000000011");
        ids.put("checkItem.id", check(lises));
        ids.put("removeFromChecklist.id", ids.get("checkItem.id"));
        ids.put("removeParticipant.id", participant(lises));
        ids.put("moveMeeting.id", meeting(lises));
        ids.put("cancelMeeting.id", ids.get("moveMeeting.id"));
        ids.put("fillReplyTemplate.id", SHARED_TEMPLATE);
        ids.put("changeSharedTemplate.id", SHARED_TEMPLATE);
        ids.put("changeOwnTemplate.id", ownTemplate());
        ids.put("removeOwnTemplate.id", ownTemplate());
        ids.put("demoMail.id", "1");
        ids.put("replyToDemoMail.id", "1");
        ids.put("viewId", view());
        this.own = cookies(link, draft);
        RequisitionSummary fadumos = received(Town.FADUMO);
        ids.put("endRelation.id", relation(lises, fadumos));
        this.others = cookies(link(fadumos), draft());
    }

    /** Makes Lise's case confidential: nobody but the manager takes part in it. */
    void keepConfidential() {
        RequisitionDesk desk = house.getBean(RequisitionDesk.class);
        house.getBean(Confidentiality.class)
                .keep(
                        desk.find(RequisitionNumber.of(id("requisition", "number")))
                                .orElseThrow(),
                        Town.MIKKEL);
    }

    /** The id that stands for this parameter of that operation. */
    String id(String operation, String parameter) {
        String id = ids.getOrDefault(operation + "." + parameter, ids.get(parameter));
        return Objects.requireNonNull(id, () -> "no record for " + operation + ", " + parameter);
    }

    /** What Lise's browser holds. */
    Cookie[] own() {
        return own.clone();
    }

    /** What the browser holds of somebody with a case and a draft of their own. */
    Cookie[] others() {
        return others.clone();
    }

    private RequisitionSummary received(PersonId requester) {
        return house.getBean(RequisitionDesk.class)
                .submit(new Submission(
                        Subject.CONTACT,
                        house.getBean(Directory.class).areas().get(0).id(),
                        "Kontakt til forældre",
                        "Vi vil gerne i kontakt med forældrene.",
                        requester,
                        Town.HEALTH,
                        null,
                        "da"));
    }

    /** A view of the work list that Amina keeps for herself. */
    private String view() {
        UUID id = UUID.randomUUID();
        house.getBean(SavedViews.class)
                .add(new SavedView(id, Town.AMINA, "Mine", false, WorkView.MINE, WorkFilter.NONE, WorkSort.DUE, false));
        return id.toString();
    }

    private LinkClaim link(RequisitionSummary requisition) {
        CaseLinkView link = house.getBean(CaseLinks.class)
                .find(requisition.id(), requisition.requester())
                .orElseThrow();
        return new LinkClaim(link.id(), link.generation());
    }

    /** Waits for a person: its sender takes no part in the case that it names. */
    private String mailFor(RequisitionSummary requisition) {
        String mail = "From: ukendt@sted.example\r\nSubject: " + requisition.number() + "\r\n\r\nHej\r\n";
        house.getBean(FrontDoor.class).deliver(mail.getBytes(StandardCharsets.UTF_8));
        house.getBean(InboxReading.class).readDue();
        return jdbc.sql("select id from inbound_mail")
                .query(UUID.class)
                .single()
                .toString();
    }

    private LinkClaim draft() {
        return new LinkClaim(house.getBean(DraftDesk.class).start().id(), 1);
    }

    private String draftFile(LinkClaim draft) throws IOException {
        return house.getBean(DraftDesk.class)
                .addFile(draft, content(), "udkast.txt")
                .id()
                .toString();
    }

    private String methodFile() throws IOException {
        return house.getBean(FileStore.class)
                .store(content(), "vejledning.txt", new FileOwner("method", METHOD), 1000, 1000)
                .toString();
    }

    private static ByteArrayInputStream content() {
        return new ByteArrayInputStream(new byte[] {'e', 'n'});
    }

    private UUID area() {
        return house.getBean(Directory.class).areas().get(0).id().value();
    }

    private String incident(RequisitionSummary requisition) {
        return jdbc.sql("""
                        update act_ru_job set retries_ = 0 where process_instance_id_ in (
                            select id_ from act_ru_execution where business_key_ = :number)
                        returning id_
                        """)
                .param("number", requisition.number().toString())
                .query(String.class)
                .list()
                .get(0);
    }

    private String unit() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into unit (id, name, parent_id, active, version) values (:id, 'Enheden', null, true, 0)")
                .param("id", id)
                .update();
        return id.toString();
    }

    private String meeting(RequisitionSummary requisition) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into meeting (id, requisition_id, title, place, starts_at, ends_at, sequence, proposed_by)
                        values (:id, :case, 'Møde', '', '2010-03-04T09:00:00Z', '2010-03-04T10:00:00Z', 1, :jonas)
                        """)
                .param("id", id)
                .param("case", requisition.id().value())
                .param("jonas", Town.JONAS.value())
                .update();
        return id.toString();
    }

    private String relation(RequisitionSummary one, RequisitionSummary other) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into case_relation (id, from_id, to_id, kind, made_by, made_at)
                        values (:id, :one, :other, 'SAME_MATTER', :jonas, '2010-03-01T09:00:00Z')
                        """)
                .param("id", id)
                .param("one", one.id().value())
                .param("other", other.id().value())
                .param("jonas", Town.JONAS.value())
                .update();
        return id.toString();
    }

    private String check(RequisitionSummary requisition) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into case_check (id, requisition_id, position, text_da, text_en)"
                        + " values (:id, :case, 1, 'Ring', 'Call')")
                .param("id", id)
                .param("case", requisition.id().value())
                .update();
        return id.toString();
    }

    private String participant(RequisitionSummary requisition) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into case_participant (id, requisition_id, organisation_id, contact, role, added_by, added_at)
                        values (:id, :case, :organisation, '', '', :jonas, '2010-03-01T09:00:00Z')
                        """)
                .param("id", id)
                .param("case", requisition.id().value())
                .param("organisation", Town.HEALTH.value())
                .param("jonas", Town.JONAS.value())
                .update();
        return id.toString();
    }

    private String ownTemplate() {
        return house.getBean(ReplyTemplates.class)
                .addOwn(new TemplateWords("Min", null, "Hej", null), Town.AMINA)
                .id()
                .toString();
    }

    /** Lise is asked about her case, as if it had been closed. */
    private String followUp(RequisitionSummary requisition) {
        FollowUps followUps = house.getBean(FollowUps.class);
        Instant now = Instant.parse("2010-03-01T09:00:00Z");
        FollowUpId id = followUps
                .open(SubjectRef.requisition(requisition.id().value()), Town.LISE, Set.of("new-methods"), now)
                .orElseThrow();
        followUps.invite(id, 1, now.plus(Duration.ofDays(42)));
        return id.toString();
    }

    private String quietPeriod() {
        return house.getBean(QuietPeriods.class)
                .add(LocalDate.of(2010, 7, 5), LocalDate.of(2010, 7, 25), "Ferie", Town.MIKKEL)
                .id()
                .toString();
    }

    private String absence() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into absence (id, person_id, first_day, last_day, stand_in_id, version)"
                        + " values (:id, :jonas, '2010-03-08', '2010-03-12', null, 0)")
                .param("id", id)
                .param("jonas", Town.JONAS.value())
                .update();
        return id.toString();
    }

    private String one(String sql, RequisitionSummary requisition) {
        return jdbc.sql(sql)
                .param("id", requisition.id().value())
                .param("lise", Town.LISE.value())
                .query(UUID.class)
                .single()
                .toString();
    }

    private Cookie[] cookies(LinkClaim requisition, LinkClaim draft) {
        LinkTokens tokens = house.getBean(LinkTokens.class);
        return new Cookie[] {
            cookie(tokens, LinkPurpose.CASE, requisition), cookie(tokens, LinkPurpose.DRAFT, draft),
        };
    }

    private static Cookie cookie(LinkTokens tokens, LinkPurpose purpose, LinkClaim claim) {
        return new Cookie(LinkCookies.name(purpose), tokens.token(purpose, claim.id(), claim.generation()));
    }
}
