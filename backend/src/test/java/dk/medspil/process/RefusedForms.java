package dk.medspil.process;

import static dk.medspil.process.RefusedForms.State.ACCEPTED;
import static dk.medspil.process.RefusedForms.State.ASSIGNED;
import static dk.medspil.process.RefusedForms.State.CARRIED_OUT;
import static dk.medspil.process.RefusedForms.State.CLOSED;
import static dk.medspil.process.RefusedForms.State.CONCLUDING;
import static dk.medspil.process.RefusedForms.State.LONG_CLOSED;
import static dk.medspil.process.RefusedForms.State.RECEIVED;
import static dk.medspil.process.RefusedForms.State.WAITING;

import dk.medspil.directory.PersonId;
import dk.medspil.testing.Town;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people, and browsers gone wrong, send in the forms of the process; it is Monday 1 March 2010. */
final class RefusedForms {

    /** How far the case has come when the form is sent. */
    enum State {
        RECEIVED,
        CLAIMED_BY_JONAS,
        ACCEPTED,
        WAITING,
        ASSIGNED,
        CARRIED_OUT,
        CONCLUDING,
        CLOSED,
        LONG_CLOSED
    }

    static final String CASE = "/api/requisitions/NUMBER";
    static final String NOBODY = "00000000-0000-4000-8000-00000000beef";
    static final String ELSEWHERE = "\"taskId\":\"no-such-task\"";
    static final String TASK = "\"taskId\":\"TASK\"";

    private RefusedForms() {}

    static Stream<Refused> all() {
        return Stream.of(
                        RefusedScreenings.all(),
                        assignment(),
                        plan(),
                        advice(),
                        conclusion(),
                        reopening(),
                        call(),
                        withdrawal())
                .flatMap(forms -> forms);
    }

    private static Stream<Refused> assignment() {
        return Stream.of(
                new Refused(
                        "unknown person",
                        ACCEPTED,
                        Town.AMINA,
                        CASE + "/assignment",
                        "{" + TASK + ",\"consultantId\":\"" + NOBODY + "\"}",
                        422,
                        "consultant-unknown",
                        "consultantId"),
                new Refused(
                        "nobody",
                        ACCEPTED,
                        Town.AMINA,
                        CASE + "/assignment",
                        "{" + TASK + "}",
                        422,
                        "invalid",
                        "consultantId"),
                unknownField("/assignment", ACCEPTED, "{" + TASK + ",\"consultantId\":\"LISE\",\"unheardOf\":1}"),
                late(
                        "not accepted yet",
                        RECEIVED,
                        "/assignment",
                        "{" + TASK + ",\"consultantId\":\"" + Town.AMINA + "\"}"),
                unknownField("/capacity", WAITING, "{" + TASK + ",\"unheardOf\":1}"),
                late("not waiting", ACCEPTED, "/capacity", "{" + TASK + "}"));
    }

    private static Stream<Refused> plan() {
        String plan = "{" + TASK + ",\"plan\":\"To møder\"";
        return Stream.of(
                new Refused(
                        "passed deadline",
                        ASSIGNED,
                        Town.AMINA,
                        CASE + "/plan",
                        plan + ",\"deadline\":\"2010-02-26\"}",
                        422,
                        "deadline-passed",
                        "deadline"),
                new Refused(
                        "blank",
                        ASSIGNED,
                        Town.AMINA,
                        CASE + "/plan",
                        "{" + TASK + ",\"plan\":\" \"}",
                        422,
                        "invalid",
                        "plan"),
                new Refused(
                        "no day of the calendar",
                        ASSIGNED,
                        Town.AMINA,
                        CASE + "/plan",
                        plan + ",\"deadline\":\"2010-02-30\"}",
                        400,
                        "unreadable-field",
                        "deadline"),
                unknownField("/plan", ASSIGNED, plan + ",\"unheardOf\":1}"),
                colleagues(ASSIGNED, Town.JONAS, "/plan", plan + "}"),
                late("planned already", CARRIED_OUT, "/plan", plan + "}"));
    }

    private static Stream<Refused> advice() {
        String done = "{" + TASK + ",\"done\":\"Holdt\"";
        return Stream.of(
                new Refused(
                        "blank",
                        CARRIED_OUT,
                        Town.AMINA,
                        CASE + "/advice",
                        "{" + TASK + ",\"done\":\"\"}",
                        422,
                        "invalid",
                        "done"),
                unknownField("/advice", CARRIED_OUT, done + ",\"unheardOf\":1}"),
                colleagues(CARRIED_OUT, Town.JONAS, "/advice", done + "}"),
                late("not planned yet", ASSIGNED, "/advice", done + "}"));
    }

    private static Refused concluded(String why, String more, String slug, String field) {
        String body = "{" + TASK + ",\"outcome\":\"SOLVED\",\"summary\":\"Holdt\"" + more + "}";
        return new Refused(why, CONCLUDING, Town.AMINA, CASE + "/conclusion", body, 422, slug, field);
    }

    private static Stream<Refused> conclusion() {
        String conclusion = "{" + TASK + ",\"outcome\":\"SOLVED\",\"summary\":\"Holdt\",\"methodIds\":[]";
        return Stream.of(
                concluded("unknown method", ",\"methodIds\":[\"" + NOBODY + "\"]", "method-unknown", "methodIds"),
                concluded("empty method", ",\"methodIds\":[null]", "invalid", "methodIds[0]"),
                concluded("no methods", "", "invalid", "methodIds"),
                concluded(
                        "deviation without reason",
                        ",\"methodIds\":[],\"relevance\":[{\"criterion\":\"S13\",\"relevant\":false,\"reason\":\" \"}]",
                        "deviation-needs-reason",
                        "relevance"),
                new Refused(
                        "blank",
                        CONCLUDING,
                        Town.AMINA,
                        CASE + "/conclusion",
                        conclusion.replace("Holdt", "") + "}",
                        422,
                        "invalid",
                        "summary"),
                new Refused(
                        "unknown outcome",
                        CONCLUDING,
                        Town.AMINA,
                        CASE + "/conclusion",
                        conclusion.replace("SOLVED", "SPLENDID") + "}",
                        400,
                        "unreadable-field",
                        "outcome"),
                unknownField("/conclusion", CONCLUDING, conclusion + ",\"unheardOf\":1}"),
                colleagues(CONCLUDING, Town.JONAS, "/conclusion", conclusion + "}"),
                late("still carried out", CARRIED_OUT, "/conclusion", conclusion + "}"));
    }

    private static Stream<Refused> reopening() {
        String reason = "{\"reason\":\"Der kom mere\"}";
        return Stream.of(
                new Refused(
                        "still open",
                        CARRIED_OUT,
                        Town.AMINA,
                        CASE + "/reopening",
                        reason,
                        409,
                        "requisition-not-reopenable",
                        null),
                new Refused(
                        "after 31 days",
                        LONG_CLOSED,
                        Town.AMINA,
                        CASE + "/reopening",
                        reason,
                        409,
                        "reopening-too-late",
                        null),
                new Refused(
                        "no reason",
                        CLOSED,
                        Town.AMINA,
                        CASE + "/reopening",
                        "{\"reason\":\" \"}",
                        422,
                        "invalid",
                        "reason"),
                unknownField("/reopening", CLOSED, "{\"reason\":\"Mere\",\"unheardOf\":1}"));
    }

    private static Refused called(String why, String more, int status, String slug, @Nullable String field) {
        String call = "{\"subject\":\"OTHER\",\"areaId\":\"AREA\",\"title\":\"Tolke\",\"description\":\"Hvor?\","
                + "\"organisationName\":\"Ukendt sted\",\"name\":\"Ida Krog\",\"email\":\"ida@bibliotek.example\""
                + more
                + "}";
        return new Refused(why, RECEIVED, Town.JONAS, "/api/calls", call, status, slug, field);
    }

    private static Stream<Refused> call() {
        return Stream.of(
                new Refused(
                        "unknown area",
                        RECEIVED,
                        Town.JONAS,
                        "/api/calls",
                        called("", "", 422, "", null).body().replace("AREA", NOBODY),
                        422,
                        "area-unknown",
                        "areaId"),
                new Refused(
                        "no title",
                        RECEIVED,
                        Town.JONAS,
                        "/api/calls",
                        called("", "", 422, "", null).body().replace("\"Tolke\"", "\"\""),
                        422,
                        "invalid",
                        "title"),
                called("desired yesterday", ",\"desiredBy\":\"2010-02-28\"", 422, "desired-day-passed", "desiredBy"),
                called(
                        "answered with an unknown method",
                        ",\"answer\":{\"answer\":\"Ring\",\"outcome\":\"SOLVED\",\"summary\":\"Ja\",\"methodIds\":[\""
                                + NOBODY + "\"]}",
                        422,
                        "method-unknown",
                        "methodIds"),
                called(
                        "answered with a deviation and no reason",
                        ",\"answer\":{\"answer\":\"Ring\",\"outcome\":\"SOLVED\",\"summary\":\"Ja\",\"methodIds\":[],"
                                + "\"relevance\":[{\"criterion\":\"S13\",\"relevant\":false}]}",
                        422,
                        "deviation-needs-reason",
                        "relevance"),
                called("unknown field", ",\"unheardOf\":1", 400, "unknown-field", "unheardOf"));
    }

    private static Stream<Refused> withdrawal() {
        String reason = "{\"reason\":\"Vi klarer det selv\"}";
        return Stream.of(
                new Refused(
                        "no reason",
                        RECEIVED,
                        null,
                        "/api/case/withdrawal",
                        "{\"reason\":\"\"}",
                        422,
                        "invalid",
                        "reason"),
                new Refused(
                        "closed",
                        CLOSED,
                        null,
                        "/api/case/withdrawal",
                        reason,
                        409,
                        "requisition-already-closed",
                        null),
                new Refused(
                        "unknown field",
                        RECEIVED,
                        null,
                        "/api/case/withdrawal",
                        "{\"reason\":\"Nej\",\"unheardOf\":1}",
                        400,
                        "unknown-field",
                        "unheardOf"));
    }

    static Refused malformed(String why, String form, String body, String field) {
        return new Refused(why, RECEIVED, Town.AMINA, CASE + form, body, 400, "unreadable-field", field);
    }

    static Refused unknownField(String form, State state, String body) {
        return new Refused("unknown field", state, Town.AMINA, CASE + form, body, 400, "unknown-field", "unheardOf");
    }

    static Refused late(String why, State state, String form, String body) {
        return new Refused(why, state, Town.AMINA, CASE + form, body, 409, "step-already-done", null);
    }

    static Refused gone(String form, String body) {
        return new Refused("no such task", RECEIVED, Town.AMINA, CASE + form, body, 409, "step-already-done", null);
    }

    static Refused colleagues(State state, PersonId by, String form, String body) {
        return new Refused("a colleague's", state, by, CASE + form, body, 409, "step-is-a-colleagues", null);
    }
}
