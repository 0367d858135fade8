package dk.medspil.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.PersonId;
import dk.medspil.testing.Town;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that come in: every line says what would happen, and nothing happens before it is confirmed. */
class ImportTest extends ActivityRoom {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String CONTACTS = """
            Dag;Hvordan;Organisation;Type;Navn;Mail;Helhedsplan;Bemærkning
            2.3.2010;Besøg;Foreningen Nørrebro;forening;Ida Krog;ida@nn.example;Mjølnerparken;- talte om møder
            2010-03-03;Telefon;;;Bo Lund;bo@lund.example;;
            2010-03-03;Telefon;;;B. Lund;BO@lund.example;;
            2010-03-04;Brevdue;Kvindeklubben;forening;;;;
            2010-03-09;Møde;Kvindeklubben;forening;;;;
            2010-03-04;Møde;=HYPERLINK("x");forening;;;;
            31.2.2010;Møde;Kvindeklubben;forening;;;;
            """;

    @Autowired
    PlatformTransactionManager transactions;

    private ResultActions upload(String path, PersonId who, byte[] content, String... params) throws Exception {
        var request =
                multipart("/api/imports/" + path).file(new MockMultipartFile("file", "ind.csv", "text/csv", content));
        for (int at = 0; at < params.length; at += 2) {
            request.param(params[at], params[at + 1]);
        }
        return browser.perform(request.with(Town.as(who)).with(csrf()));
    }

    private String fingerprint(ResultActions preview) throws Exception {
        return read(preview.andExpect(status().isOk())).path("fingerprint").asString();
    }

    private long contacts() {
        return count("select count(*) from contact");
    }

    @Test
    void eachLineSaysWhatWillHappenAndNothingIsWrittenBefore() throws Exception {
        byte[] file = CONTACTS.getBytes(WINDOWS);
        ResultActions preview = upload("CONTACTS/preview", Town.AMINA, file)
                .andExpect(jsonPath("$.encoding").value("Windows-1252"))
                .andExpect(jsonPath("$.separator").value(";"))
                .andExpect(jsonPath(
                        "$.lines[*].outcome",
                        contains("NEW", "NEW", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED")))
                .andExpect(jsonPath("$.lines[0].day").value("2010-03-02"))
                .andExpect(jsonPath("$.lines[2].why").value("TWICE_IN_THE_FILE"))
                .andExpect(jsonPath("$.lines[3].why").value("CHANNEL_UNKNOWN"))
                .andExpect(jsonPath("$.lines[4].why").value("DAY_AHEAD"))
                .andExpect(jsonPath("$.lines[5].why").value("LOOKS_LIKE_A_FORMULA"))
                .andExpect(jsonPath("$.lines[6].why").value("DAY_WRONG"))
                .andExpect(jsonPath("$.lines[0].number").value(2))
                .andExpect(jsonPath("$.counts.fresh").value(2));
        assertThat(contacts()).isZero();
        String fingerprint = fingerprint(preview);

        upload("CONTACTS", Town.AMINA, file, "fingerprint", fingerprint).andExpect(status().isOk());
        assertThat(contacts()).isEqualTo(2);
        assertThat(relevant("S2")).isEqualTo(2);
        assertThat(count("select count(*) from organisation where name = 'Foreningen Nørrebro'"))
                .isEqualTo(1);

        // a second time: what the preview said holds no more, and all of it is there
        upload("CONTACTS", Town.AMINA, file, "fingerprint", fingerprint)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/import-changed-meanwhile"));
        upload("CONTACTS/preview", Town.AMINA, file)
                .andExpect(jsonPath("$.counts.fresh").value(0))
                .andExpect(jsonPath("$.counts.matched").value(3));
        assertThat(contacts()).isEqualTo(2);
    }

    @Test
    void ofTwoWithTheSameFileAtOnceOneEntersIt() throws Exception {
        byte[] file = CONTACTS.getBytes(StandardCharsets.UTF_8);
        String fingerprint = fingerprint(upload("CONTACTS/preview", Town.AMINA, file));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> both = List.of(Town.AMINA, Town.JONAS).stream()
                    .map(who -> (Callable<Integer>) () -> {
                        together.await();
                        return upload("CONTACTS", who, file, "fingerprint", fingerprint)
                                .andReturn()
                                .getResponse()
                                .getStatus();
                    })
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : two.invokeAll(both)) {
                answers.add(one.get());
            }

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        } finally {
            two.shutdown();
        }
        assertThat(contacts()).isEqualTo(2);
    }

    @Test
    void whatBreaksOffInTheMiddleLeavesNothingAndCanBeDoneAgain() throws Exception {
        byte[] file = CONTACTS.getBytes(StandardCharsets.UTF_8);
        String fingerprint = fingerprint(upload("CONTACTS/preview", Town.AMINA, file));
        long people = count("select count(*) from person");

        new TransactionTemplate(transactions).executeWithoutResult(attempt -> {
            try {
                upload("CONTACTS", Town.AMINA, file, "fingerprint", fingerprint).andExpect(status().isOk());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            attempt.setRollbackOnly();
        });

        assertThat(contacts()).isZero();
        assertThat(count("select count(*) from person")).isEqualTo(people);
        assertThat(count("select count(*) from cohort_entry")).isZero();
        upload("CONTACTS", Town.AMINA, file, "fingerprint", fingerprint).andExpect(status().isOk());
        assertThat(contacts()).isEqualTo(2);
    }

    @Test
    void participantsComeInWithCommasAndKnownPersonsAreNotEnteredAgain() throws Exception {
        String workshop = activity("WORKSHOP", "INVOLVEMENT", "D7", false);
        signUp(workshop, "Ida Krog", null, null, false);
        byte[] file = """
                name,email,organisation,type
                Ida Krog,ida.krog@eksempel.example,,
                L. Winther,lise@sundhed.example,Sundhedshuset,institution
                "Lund, Bo",bo@lund.example,Sundhedshuset,
                Uden Mail,,,
                """.getBytes(StandardCharsets.UTF_8);

        String fingerprint = fingerprint(upload("PARTICIPANTS/preview", Town.AMINA, file, "activityId", workshop)
                .andExpect(jsonPath("$.encoding").value("UTF-8"))
                .andExpect(jsonPath("$.lines[*].outcome", contains("MATCHED", "NEW", "NEW", "REFUSED")))
                .andExpect(jsonPath("$.lines[1].why").value("PERSON_KNOWN"))
                .andExpect(jsonPath("$.lines[1].words").value("Lise Winther, lise@sundhed.example, Sundhedshuset"))
                .andExpect(jsonPath("$.lines[3].why").value("EMAIL_WRONG")));
        String another = activity("WORKSHOP", "INVOLVEMENT", "D7", false);
        upload("PARTICIPANTS", Town.AMINA, file, "activityId", another, "fingerprint", fingerprint)
                .andExpect(status().isConflict());
        upload("PARTICIPANTS", Town.AMINA, file, "activityId", workshop, "fingerprint", fingerprint)
                .andExpect(status().isOk());

        look(Town.AMINA, "/activities/" + workshop)
                .andExpect(jsonPath("$.participants[*].name", contains("Ida Krog", "Lise Winther", "Lund, Bo")))
                .andExpect(jsonPath("$.participants[*].speaks", contains(false, true, false)));
        assertThat(count("select count(*) from person where email = 'lise@sundhed.example'"))
                .isEqualTo(1);
    }

    @Test
    void whoIsEnteredAfterTheActivityWasHeldIsCounted() throws Exception {
        String workshop = activity("WORKSHOP", "INVOLVEMENT", "D7", false);
        hold(workshop).andExpect(status().isOk());
        byte[] file = "navn;mail\nIda Krog;ida@x.example\nBo Lund;bo@x.example\n".getBytes(StandardCharsets.UTF_8);

        String fingerprint = fingerprint(upload("PARTICIPANTS/preview", Town.AMINA, file, "activityId", workshop));
        upload("PARTICIPANTS", Town.AMINA, file, "activityId", workshop, "fingerprint", fingerprint)
                .andExpect(status().isOk());

        assertThat(relevant("S4")).isEqualTo(2);
        assertThat(asked("participation")).isEqualTo(2);
    }

    @Test
    void theOverviewOfActorsGoesOutAndComesInMended() throws Exception {
        String first = """
                Bydel;Navn;Hvad er den?;Hvad den laver;Kontaktperson;Mail;Telefon
                Valby;Natteravnene Valby;forening;"- går fredag
                - og lørdag";Ida Krog;ida@n.example;'+45 36 00
                Amager;Sundholmsnetværket;netværk;;;;
                ;Uden bydel;forening;;;;
                """;
        byte[] file = first.getBytes(StandardCharsets.UTF_8);
        String fingerprint = fingerprint(upload("ACTORS/preview", Town.AMINA, file)
                .andExpect(jsonPath("$.lines[*].outcome", contains("NEW", "NEW", "REFUSED")))
                .andExpect(jsonPath("$.lines[2].why").value("DISTRICT_MISSING")));
        upload("ACTORS", Town.AMINA, file, "fingerprint", fingerprint).andExpect(status().isOk());
        look(Town.AMINA, "/actors")
                .andExpect(jsonPath("$[*].network", contains(true, false)))
                .andExpect(jsonPath("$[1].about").value("- går fredag\n- og lørdag"))
                .andExpect(jsonPath("$[1].contactPhone").value("+45 36 00"));

        byte[] mended = first.replace("Ida Krog;ida@n", "Bo Lund;bo@n").getBytes(StandardCharsets.UTF_8);
        String change = fingerprint(upload("ACTORS/preview", Town.JONAS, mended)
                .andExpect(jsonPath("$.lines[*].outcome", contains("CHANGED", "MATCHED", "REFUSED"))));
        upload("ACTORS", Town.JONAS, mended, "fingerprint", change).andExpect(status().isOk());
        look(Town.AMINA, "/actors")
                .andExpect(jsonPath("$[1].contactName").value("Bo Lund"))
                .andExpect(jsonPath("$[1].checkedBy").value("Jonas Riis"));
    }

    @Test
    void lastYearsResultsAreTheManagers() throws Exception {
        byte[] file = "kriterium;år;k;n;kilde\nS13;2009;41;60;Årsrapport 2009\nS99;2009;1;2;x\nS14;2009;9;8;x\n"
                .getBytes(StandardCharsets.UTF_8);
        upload("RESULTS/preview", Town.AMINA, file).andExpect(status().isForbidden());
        String fingerprint = fingerprint(upload("RESULTS/preview", Town.MIKKEL, file)
                .andExpect(jsonPath("$.lines[*].outcome", contains("NEW", "REFUSED", "REFUSED"))));
        upload("RESULTS", Town.AMINA, file, "fingerprint", fingerprint).andExpect(status().isForbidden());
        upload("RESULTS", Town.MIKKEL, file, "fingerprint", fingerprint).andExpect(status().isOk());
        byte[] corrected = "kriterium;år;k;n;kilde\nS13;2009;42;60;Årsrapport 2009\n".getBytes(StandardCharsets.UTF_8);
        String correction = fingerprint(upload("RESULTS/preview", Town.MIKKEL, corrected)
                .andExpect(jsonPath("$.lines[0].outcome").value("CHANGED")));
        upload("RESULTS", Town.MIKKEL, corrected, "fingerprint", correction).andExpect(status().isOk());

        look(Town.MIKKEL, "/programmes/2010")
                .andExpect(jsonPath("$.earlier[0].criterion").value("S13"))
                .andExpect(jsonPath("$.earlier[0].k").value(42));
    }

    @Test
    void aFileThatIsNoneSaysWhy() throws Exception {
        upload("CONTACTS/preview", Town.AMINA, new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/import-empty"));
        upload("CONTACTS/preview", Town.AMINA, "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/import-column-missing"))
                .andExpect(jsonPath("$.detail").value("Filen skal have kolonnen «dag» i første linje."));
        upload("CONTACTS/preview", Town.AMINA, new byte[10_000_000])
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.type").value("/problems/import-too-large"));
    }
}
