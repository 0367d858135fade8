package dk.medspil.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.link.ReplyTags;
import dk.medspil.requisition.CaseLinks;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Whatever a mail program keeps or loses of the marks by which an answer is known – the tag in the address, the mails it
 * names, the number in the subject – the answer comes to the case that the first mark names, if its sender takes part in
 * it, and else to nobody's.
 */
@MedspilTest
@TestPropertySource(properties = "medspil.inbox.new-an-hour=10000")
class ThreadingPropertyTest {

    private static final Map<String, PersonId> PEOPLE =
            Map.of("lise@sundhed.example", Town.LISE, "fadumo@netvaerk.example", Town.FADUMO);
    private static final List<String> SENDERS =
            List.of("lise@sundhed.example", "fadumo@netvaerk.example", "ukendt@sted.example", "LISE@Sundhed.example");
    private static final List<String> PREFIXES = List.of("", "Re: ", "SV: ", "Sv: Re: ", "VS: ", "[EKSTERN] ");

    @Autowired
    FrontDoor door;

    @Autowired
    InboxReading reading;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    CaseLinks links;

    @Autowired
    ReplyTags tags;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private final List<RequisitionSummary> cases = new ArrayList<>();
    private final Map<RequisitionId, List<String>> sent = new HashMap<>();

    @BeforeEach
    void settle() {
        Town.settle(jdbc);
        cases.clear();
        for (PersonId requester : List.of(Town.LISE, Town.FADUMO, Town.LISE)) {
            RequisitionSummary made = desk.submit(new Submission(
                    Subject.CONTACT,
                    directory.areas().get(0).id(),
                    "Flere forældre",
                    "Vi vil gerne nå dem.",
                    requester,
                    Town.HEALTH,
                    null,
                    "da"));
            cases.add(made);
            sent.put(made.id(), new ArrayList<>());
        }
        for (int i = 0; i < 12; i++) {
            RequisitionId about = cases.get(i % cases.size()).id();
            String messageId = "<" + UUID.randomUUID() + "@medspil.example>";
            jdbc.sql("""
                            insert into outbox_mail (id, message_id, template, address, name, language, about_kind,
                                about_id, facts, automatic, state, attempts, due_at, posted_at, sent_at,
                                text_sha256)
                            values (gen_random_uuid(), :mail, 'receipt', 'x@y.example', '', 'da', 'requisition', :id,
                                '{}'::jsonb, true, 'SENT', 1, now(), now(), now(), 'x')
                            """).param("mail", messageId).param("id", about.value()).update();
            sent.getOrDefault(about, List.of()).add(messageId);
        }
    }

    private record Marks(
            @Nullable RequisitionSummary tag,
            @Nullable RequisitionSummary thread,
            @Nullable RequisitionSummary number) {

        @Nullable RequisitionSummary first() {
            return tag != null ? tag : thread != null ? thread : number;
        }
    }

    private @Nullable RequisitionSummary some(Random chance) {
        return chance.nextInt(3) == 0 ? null : cases.get(chance.nextInt(cases.size()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anAnswerComesToTheCaseOfItsFirstMarkOrToNobodys(long seed) {
        Random chance = new Random(seed);
        int onCases = 0;
        int reviewed = 0;
        for (int i = 0; i < 40; i++) {
            Marks marks = new Marks(some(chance), some(chance), some(chance));
            String sender = SENDERS.get(chance.nextInt(SENDERS.size()));
            int before = requisitions();
            String text = "Svar " + seed + "-" + i;

            door.deliver(mail(sender, marks, text, chance));
            reading.readDue();

            RequisitionSummary about = marks.first();
            Map<String, Object> row = jdbc.sql("select * from inbound_mail order by seq desc limit 1")
                    .query()
                    .singleRow();
            String told = marks + " from " + sender;
            PersonId person = PEOPLE.get(sender.toLowerCase(java.util.Locale.ROOT));
            boolean takesPart = about != null
                    && person != null
                    && links.find(about.id(), person).isPresent();
            assertThat(requisitions()).as(told).isEqualTo(about == null ? before + 1 : before);
            if (about == null) {
                assertThat(row.get("state")).as(told).isEqualTo("ON_CASE");
            } else {
                assertThat(row.get("requisition_id"))
                        .as(told)
                        .isEqualTo(about.id().value());
                assertThat(row.get("state")).as(told).isEqualTo(takesPart ? "ON_CASE" : "REVIEW");
                assertThat(messagesThatSay(text))
                        .as(told)
                        .isEqualTo(takesPart ? List.of(about.id().value()) : List.of());
                onCases += takesPart ? 1 : 0;
                reviewed += takesPart ? 0 : 1;
            }
        }
        assertThat(onCases).isPositive();
        assertThat(reviewed).isPositive();
    }

    private byte[] mail(String sender, Marks marks, String text, Random chance) {
        StringBuilder headers = new StringBuilder();
        String to = Letters.OFFICE;
        if (marks.tag() != null) {
            UUID link = links.of(marks.tag().id()).get(0).id();
            String tag = tags.tag(link);
            to = "taskforce+" + (chance.nextBoolean() ? tag : tag.toUpperCase(java.util.Locale.ROOT))
                    + "@medspil.example";
            if (chance.nextBoolean()) {
                headers.append("Delivered-To: ").append(to).append("\n");
                to = "Nogen <nogen@andetsteds.example>, " + Letters.OFFICE;
            }
        }
        if (marks.thread() != null) {
            List<String> known = sent.getOrDefault(marks.thread().id(), List.of());
            String ours = known.get(chance.nextInt(known.size()));
            List<String> named = new ArrayList<>(List.of(ours));
            for (int i = chance.nextInt(4); i > 0; i--) {
                named.add("<" + UUID.randomUUID() + "@andetsteds.example>");
            }
            Collections.shuffle(named, chance);
            if (chance.nextBoolean()) {
                headers.append("In-Reply-To: ").append(ours).append("\n");
            }
            headers.append("References: ").append(String.join("\n ", named)).append("\n");
        }
        String number = marks.number() == null ? "" : "[" + marks.number().number() + "] ";
        String subject = PREFIXES.get(chance.nextInt(PREFIXES.size())) + number + "Møde " + chance.nextInt(3000);
        return Letters.from(sender, to, subject, headers.toString(), text + "\n\n> citeret\n");
    }

    private List<UUID> messagesThatSay(String text) {
        return jdbc.sql("select requisition_id from timeline_entry where kind = 'MESSAGE_IN' and body = :text")
                .param("text", text)
                .query(UUID.class)
                .list();
    }

    private int requisitions() {
        return jdbc.sql("select count(*) from requisition").query(Integer.class).single();
    }
}
