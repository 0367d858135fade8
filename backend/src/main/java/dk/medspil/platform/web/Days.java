package dk.medspil.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Days as they are sent: «2010-02-04», of a year from 1900 to 2999. ISO 8601 knows a billion years more, which no
 * calendar counts and no column holds.
 */
@Configuration(proxyBeanMethods = false)
class Days implements WebMvcConfigurer {

    private static final Pattern WRITTEN = Pattern.compile("(19|2\\d)\\d{2}-\\d{2}-\\d{2}");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(LocalDate.class, new InAddress());
    }

    /** @throws DateTimeException if it is no such day */
    private static LocalDate read(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            throw new DateTimeException("no day that an office counts");
        }
        return LocalDate.parse(written);
    }

    private static final class InAddress implements Formatter<LocalDate> {

        @Override
        public LocalDate parse(String written, Locale locale) {
            return read(written);
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return day.toString();
        }
    }

    @Bean
    static JacksonModule daysInJson() {
        return new SimpleModule("days").addDeserializer(LocalDate.class, new Day());
    }

    private static final class Day extends StdDeserializer<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            String written = parser.getString();
            try {
                return read(written);
            } catch (DateTimeException noDay) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, written, "no day");
            }
        }
    }
}
