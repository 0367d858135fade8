package dk.medspil.process;

import static dk.medspil.process.RefusedForms.CASE;
import static dk.medspil.process.RefusedForms.ELSEWHERE;
import static dk.medspil.process.RefusedForms.NOBODY;
import static dk.medspil.process.RefusedForms.State.ASSIGNED;
import static dk.medspil.process.RefusedForms.State.CLAIMED_BY_JONAS;
import static dk.medspil.process.RefusedForms.State.RECEIVED;
import static dk.medspil.process.RefusedForms.TASK;
import static dk.medspil.process.RefusedForms.colleagues;
import static dk.medspil.process.RefusedForms.gone;
import static dk.medspil.process.RefusedForms.late;
import static dk.medspil.process.RefusedForms.malformed;
import static dk.medspil.process.RefusedForms.unknownField;

import dk.medspil.testing.Town;
import java.util.stream.Stream;

/** Screenings that have to be refused: facts and texts that do not fit the decision. */
final class RefusedScreenings {

    private RefusedScreenings() {}

    static Stream<Refused> all() {
        return Stream.concat(ofFacts(), ofTexts());
    }

    private static Refused screened(String why, String decision, String more, String slug, String field) {
        return new Refused(why, RECEIVED, Town.AMINA, CASE + "/screening", facts(decision, more), 422, slug, field);
    }

    private static String facts(String decision, String more) {
        return "{" + TASK + ",\"decision\":\"" + decision
                + "\",\"kind\":\"REQUISITION\",\"subject\":\"CONTACT\",\"areaId\":\"AREA\",\"priority\":\"NORMAL\""
                + more
                + "}";
    }

    private static Stream<Refused> ofFacts() {
        return Stream.of(
                screened("passed deadline", "ACCEPT", ",\"deadline\":\"2010-02-26\"", "deadline-passed", "deadline"),
                screened(
                        "deadline before the start",
                        "WAIT",
                        ",\"expectedStart\":\"2010-03-15\",\"deadline\":\"2010-03-10\"",
                        "deadline-passed",
                        "deadline"),
                screened(
                        "start in the past",
                        "WAIT",
                        ",\"expectedStart\":\"2010-02-26\"",
                        "expected-start-passed",
                        "expectedStart"),
                screened(
                        "start today",
                        "WAIT",
                        ",\"expectedStart\":\"2010-03-01\"",
                        "expected-start-passed",
                        "expectedStart"),
                screened("no start", "WAIT", "", "needed-for-decision", "expectedStart"),
                screened(
                        "deviation without reason",
                        "ACCEPT",
                        ",\"relevance\":[{\"criterion\":\"S13\",\"relevant\":false}]",
                        "deviation-needs-reason",
                        "relevance"),
                screened(
                        "criterion twice",
                        "ACCEPT",
                        ",\"relevance\":[{\"criterion\":\"S13\",\"relevant\":true},{\"criterion\":\"S13\",\"relevant\":true}]",
                        "criterion-twice",
                        "relevance"),
                screened(
                        "unknown criterion",
                        "ACCEPT",
                        ",\"relevance\":[{\"criterion\":\"S99\",\"relevant\":true}]",
                        "invalid",
                        "relevance[0].criterion"),
                screened("empty choice", "ACCEPT", ",\"relevance\":[null]", "invalid", "relevance[0]"),
                screened(
                        "unknown person",
                        "ACCEPT",
                        ",\"consultantId\":\"" + NOBODY + "\"",
                        "consultant-unknown",
                        "consultantId"),
                screened(
                        "a requester as consultant",
                        "ACCEPT",
                        ",\"consultantId\":\"LISE\"",
                        "consultant-unknown",
                        "consultantId"),
                new Refused(
                        "unknown area",
                        RECEIVED,
                        Town.AMINA,
                        CASE + "/screening",
                        facts("ACCEPT", "").replace("AREA", NOBODY),
                        422,
                        "area-unknown",
                        "areaId"),
                malformed("unknown subject", "/screening", facts("ACCEPT", "").replace("CONTACT", "PARTY"), "subject"),
                malformed("unknown decision", "/screening", facts("PERHAPS", ""), "decision"),
                malformed(
                        "a day of nine digits",
                        "/screening",
                        facts("ACCEPT", ",\"deadline\":\"+999999999-12-31\""),
                        "deadline"),
                unknownField("/screening", RECEIVED, facts("ACCEPT", ",\"unheardOf\":1")),
                new Refused("nothing", RECEIVED, Town.AMINA, CASE + "/screening", "", 400, "unreadable-body", null),
                late("task of another step", RECEIVED, "/plan", "{" + TASK + ",\"plan\":\"To møder\"}"),
                gone("/screening", facts("ACCEPT", "").replace(TASK, ELSEWHERE)),
                late("screened already", ASSIGNED, "/screening", facts("ACCEPT", "")),
                colleagues(CLAIMED_BY_JONAS, Town.AMINA, "/screening", facts("ACCEPT", "")));
    }

    private static Stream<Refused> ofTexts() {
        return Stream.of(
                screened("no reason", "DECLINE", "", "needed-for-decision", "text"),
                screened("blank reason", "DECLINE", ",\"text\":\" \"", "needed-for-decision", "text"),
                screened("no question", "ASK_BACK", "", "needed-for-decision", "text"),
                screened("no text to refer", "REFER", ",\"referredTo\":\"Biblioteket\"", "needed-for-decision", "text"),
                screened(
                        "referred to nobody",
                        "REFER",
                        ",\"text\":\"De ved mere\"",
                        "needed-for-decision",
                        "referredTo"),
                screened("no answer", "ANSWER", "", "needed-for-decision", "text"),
                screened("answer without outcome", "ANSWER", ",\"text\":\"Ring\"", "needed-for-decision", "conclusion"),
                screened(
                        "answer with an unknown method",
                        "ANSWER",
                        ",\"text\":\"Ring\",\"conclusion\":{\"outcome\":\"SOLVED\",\"summary\":\"Ja\",\"methodIds\":[\""
                                + NOBODY + "\"]}",
                        "method-unknown",
                        "methodIds"),
                screened("endless text", "DECLINE", ",\"text\":\"" + "x".repeat(10_001) + "\"", "invalid", "text"));
    }
}
