package dk.medspil.platform.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The server's own texts in both languages: {@code i18n/<module>_da.properties} and {@code _en}, UTF-8, one file a
 * module, with placeholders by name such as {@code {number}}.
 */
@Component
public final class Texts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Map<Locale, Map<String, String>> byLanguage = new HashMap<>();

    /**
     * Reads them.
     *
     * @param resources the application's own, which has read the jar's list of entries before
     */
    Texts(ResourcePatternResolver resources) {
        Languages.ALL.forEach(language -> byLanguage.put(language, read(resources, language)));
    }

    private static Map<String, String> read(ResourcePatternResolver resources, Locale language) {
        Map<String, String> texts = new HashMap<>();
        try {
            Resource[] files = resources.getResources("classpath*:i18n/*_" + language.getLanguage() + ".properties");
            for (Resource file : files) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    if (texts.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException("text " + key + " is written twice in " + language);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(texts);
    }

    /** The text in that language with its placeholders filled; empty when nobody wrote it. */
    public Optional<String> find(Locale language, String key, Map<String, ?> args) {
        return Optional.ofNullable(in(language).get(key)).map(text -> fill(text, args));
    }

    /**
     * The text in that language with its placeholders filled.
     *
     * @throws IllegalArgumentException if nobody wrote it
     */
    public String text(Locale language, String key, Map<String, ?> args) {
        return find(language, key, args).orElseThrow(() -> new IllegalArgumentException("no text " + key));
    }

    /** All keys written in that language. */
    public Set<String> keys(Locale language) {
        return in(language).keySet();
    }

    private Map<String, String> in(Locale language) {
        return byLanguage.getOrDefault(Languages.of(language.getLanguage()), Map.of());
    }

    private static String fill(String text, Map<String, ?> args) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        args.containsKey(match.group(1)) ? String.valueOf(args.get(match.group(1))) : ""));
    }
}
