package dk.medspil.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockHttpServletRequest;

class TextsTest {

    private final Texts texts = new Texts(new PathMatchingResourcePatternResolver());

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(texts.keys(Languages.DANISH))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(texts.keys(Languages.ENGLISH));
    }

    @Test
    void bothLanguagesFillTheSamePlaceholders() {
        Pattern placeholder = Pattern.compile("\\{[a-zA-Z]+}");
        for (String key : texts.keys(Languages.DANISH)) {
            assertThat(placeholder.matcher(raw(Languages.DANISH, key)).results().map(r -> r.group()))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(placeholder
                            .matcher(raw(Languages.ENGLISH, key))
                            .results()
                            .map(r -> r.group())
                            .toList());
        }
    }

    /** Fills each placeholder with itself. */
    private String raw(Locale language, String key) {
        return texts.text(language, key, new java.util.AbstractMap<String, String>() {
            @Override
            public String get(Object name) {
                return "{" + name + "}";
            }

            @Override
            public boolean containsKey(Object name) {
                return true;
            }

            @Override
            public java.util.Set<Entry<String, String>> entrySet() {
                return java.util.Set.of();
            }
        });
    }

    @Test
    void placeholdersAreFilledByNameAndNotInterpreted() {
        assertThat(texts.text(Languages.DANISH, "problem.unknown-field.detail", Map.of("field", "$1 {x} \\")))
                .isEqualTo("Feltet «$1 {x} \\» kendes ikke.");
        assertThatThrownBy(() -> texts.text(Languages.DANISH, "problem.unheard-of.title", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', da",
        "'', 'en-GB,en;q=0.9', en",
        "'', 'de,da;q=0.8,en;q=0.7', da",
        "'', 'fr', da",
        "'', 'x;;;', da",
        "en, da, en",
        "da, en, da",
        "'<script>', en, da",
    })
    void theCookieWinsOverTheBrowserAndDanishOverTheUnknown(String cookie, String browser, String language) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (!cookie.isEmpty()) {
            request.setCookies(new jakarta.servlet.http.Cookie(Languages.COOKIE, "x") {
                @Override
                public String getValue() {
                    return cookie;
                }
            });
        }
        if (!browser.isEmpty()) {
            request.addHeader("Accept-Language", browser);
        }

        assertThat(new Languages().resolveLocale(request).getLanguage()).isEqualTo(language);
    }
}
