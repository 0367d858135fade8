package dk.medspil.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.settings.SettingsDesk;
import dk.medspil.platform.throttle.Throttle;
import dk.medspil.testing.MedspilTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MedspilTest
class OncePerKeyTest {

    private static final String KEY = "0a1b2c3d-once";

    @Autowired
    IdempotentRequests requests;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Throttle throttle;

    @Autowired
    SettingsDesk desk;

    @Autowired
    Settings settings;

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void twentyAtTheSameMomentHaveOneEffectAndGetOneAnswer() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(20);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(clients.submit(() -> send(KEY, Map.of("title", "Kontakt"))));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("answer to 1");
            }
        } finally {
            clients.shutdownNow();
        }

        assertThat(done).hasValue(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        send(KEY, Map.of("title", "Kontakt"));

        assertThatThrownBy(() -> send(KEY, Map.of("title", "Noget andet")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.status().value()).isEqualTo(422));
        assertThat(done).hasValue(1);
    }

    @Test
    void whatFailedMayBeTriedAgainWithTheSameKey() {
        assertThatThrownBy(() -> transaction.execute(status -> requests.once(
                        KEY,
                        "route",
                        "caller",
                        "body",
                        () -> {
                            throw new IllegalStateException("the light went out");
                        },
                        String::valueOf,
                        reference -> reference)))
                .hasMessage("the light went out");

        assertThat(transaction.<String>execute(
                        status -> requests.once(KEY, "route", "caller", "body", () -> "done", it -> it, it -> it)))
                .isEqualTo("done");
    }

    @Test
    void withoutAKeyEachRequestCounts() {
        send(null, Map.of());
        send(null, Map.of());

        assertThat(done).hasValue(2);
    }

    @Test
    void anHoursAllowanceIsUsedUpAndCanBeGivenBack() {
        for (int i = 0; i < 5; i++) {
            throttle.take("test", "lise@sundhed.example", 5);
        }

        assertThatThrownBy(() -> throttle.take("test", "LISE@sundhed.example", 5))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.status().value()).isEqualTo(429);
                    assertThat(no.retryAfterSeconds()).isBetween(1L, 12 * 60L + 1);
                });
        throttle.take("test", "fadumo@netvaerk.example", 5);
        throttle.giveBack("test", "lise@sundhed.example", 5);
        throttle.take("test", "lise@sundhed.example", 5);
    }

    @Test
    void aSettingKeepsItsBounds() {
        UUID karen = UUID.randomUUID();
        desk.change(Setting.REOPEN_DAYS, " 14 ", "shorter", karen);

        assertThat(settings.integer(Setting.REOPEN_DAYS)).isEqualTo(14);
        assertThatThrownBy(() -> desk.change(Setting.REOPEN_DAYS, "0", "none", karen))
                .hasMessage("setting-not-number");
        assertThatThrownBy(() -> desk.change(Setting.SECOND_WAVE, "perhaps", "unsure", karen))
                .hasMessage("setting-not-flag");
    }

    private String send(@Nullable String key, Map<String, String> body) {
        return Objects.requireNonNull(transaction.<String>execute(status -> requests.once(
                key,
                "submitRequisition",
                "draft",
                body,
                () -> "answer to " + done.incrementAndGet(),
                answer -> answer.substring("answer to ".length()),
                reference -> "answer to " + reference)));
    }
}
