package dk.medspil.platform.settings;

import java.util.Map;

/** What is set now. Cheap to ask; a change made on another node is seen within seconds. */
public interface Settings {

    /** The value as it is written. */
    String text(Setting setting);

    /** The number. Its unit is told at the setting. */
    default int integer(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    default boolean flag(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    /** The defaults with some values replaced: for rules that are tried without a database. */
    static Settings of(Map<Setting, String> replaced) {
        return setting -> replaced.getOrDefault(setting, setting.standard());
    }
}
