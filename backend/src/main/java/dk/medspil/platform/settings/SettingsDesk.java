package dk.medspil.platform.settings;

import dk.medspil.platform.problem.Refusal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where the administrator reads and changes settings. */
@Service
public class SettingsDesk {

    private final StoredSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettingsDesk(StoredSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** All settings in the order of the enumeration. */
    @Transactional(readOnly = true)
    public List<SettingView> all() {
        Map<Setting, SettingView> set =
                settings.rows().stream().collect(Collectors.toMap(SettingView::setting, Function.identity()));
        return Arrays.stream(Setting.values())
                .map(setting ->
                        set.getOrDefault(setting, new SettingView(setting, setting.standard(), null, null, null)))
                .toList();
    }

    /**
     * Sets it and tells who, when and why ({@link SettingChanged}).
     *
     * @throws Refusal 422 if the value is of the wrong kind or out of bounds
     */
    @Transactional
    public SettingView change(Setting setting, String value, String reason, UUID by) {
        String after = checked(setting, value.strip());
        // what another node changed a second ago is what this change comes after
        settings.forget();
        requireOpeningBeforeClosing(setting, after);
        SettingChanged change =
                new SettingChanged(setting, settings.text(setting), after, reason.strip(), by, clock.instant());
        settings.write(change);
        events.publishEvent(change);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                settings.forget();
            }
        });
        return new SettingView(setting, after, by, change.at(), change.reason());
    }

    private static String checked(Setting setting, String value) {
        return switch (setting.kind()) {
            case INTEGER -> String.valueOf(number(setting, value));
            case FLAG -> flag(value);
        };
    }

    private static int number(Setting setting, String value) {
        Map<String, Object> bounds = Map.of("least", setting.least(), "most", setting.most());
        try {
            int number = Integer.parseInt(value);
            if (number < setting.least() || number > setting.most()) {
                throw Refusal.refused("setting-not-number", "value", bounds);
            }
            return number;
        } catch (NumberFormatException notANumber) {
            throw Refusal.refused("setting-not-number", "value", bounds);
        }
    }

    private static String flag(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (!lower.equals("true") && !lower.equals("false")) {
            throw Refusal.refused("setting-not-flag", "value");
        }
        return lower;
    }

    private void requireOpeningBeforeClosing(Setting setting, String after) {
        int opening =
                setting == Setting.OPENING_HOUR ? Integer.parseInt(after) : settings.integer(Setting.OPENING_HOUR);
        int closing =
                setting == Setting.CLOSING_HOUR ? Integer.parseInt(after) : settings.integer(Setting.CLOSING_HOUR);
        if (opening >= closing) {
            throw Refusal.refused("setting-hours-crossed", "value");
        }
    }
}
