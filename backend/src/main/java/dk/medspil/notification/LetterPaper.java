package dk.medspil.notification;

import dk.medspil.mail.ComposedMail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Writes a letter: the template's words with the facts filled in, as plain text and as HTML of the same content. */
@Component
class LetterPaper {

    /** What a letter asks for by name. Asked only for the names that its template uses. */
    interface Facts {

        /**
         * Null when there is no such thing in this matter.
         *
         * @throws IllegalArgumentException if nobody knows such a name
         */
        @Nullable Object get(String name);
    }

    private static final Pattern NAME = Pattern.compile("\\$\\{([a-zA-Z]+)");
    private static final Pattern EACH = Pattern.compile("th:each=\"([a-zA-Z]+) ");
    private static final Pattern BLANKS = Pattern.compile("\n{3,}");
    private static final String SUBJECT = "Subject: ";

    private final SpringTemplateEngine words = new SpringTemplateEngine();
    private final SpringTemplateEngine frame = new SpringTemplateEngine();
    private final Map<String, Sheet> sheets = new ConcurrentHashMap<>();

    LetterPaper() {
        StringTemplateResolver text = new StringTemplateResolver();
        text.setTemplateMode(TemplateMode.TEXT);
        text.setCacheable(true);
        words.setTemplateResolver(text);
        words.setEnableSpringELCompiler(true);
        ClassLoaderTemplateResolver html = new ClassLoaderTemplateResolver();
        html.setTemplateMode(TemplateMode.HTML);
        html.setPrefix("mail/");
        html.setSuffix(".html");
        html.setCharacterEncoding(StandardCharsets.UTF_8.name());
        html.setCacheable(true);
        frame.setTemplateResolver(html);
        frame.setEnableSpringELCompiler(true);
    }

    /** A template in one language and the names that it uses. */
    private record Sheet(String subject, String body, Set<String> names) {}

    /**
     * @param number of the requisition, for the subject line; null when there is none
     * @param unsubscribe see {@link ComposedMail#unsubscribeLink()}
     * @throws IllegalStateException if there is no such template
     */
    ComposedMail write(
            String template, String language, @Nullable String number, @Nullable String unsubscribe, Facts facts) {
        Sheet sheet = sheet(template, language);
        Map<String, @Nullable Object> values = new HashMap<>();
        sheet.names().forEach(name -> values.put(name, facts.get(name)));
        Context context = new Context(Locale.forLanguageTag(language), values);
        String line = words.process(sheet.subject(), context).strip();
        String subject = number == null ? line : "[" + number + "] " + line;
        List<LetterBlock> blocks = new ArrayList<>(LetterBlock.read(words.process(sheet.body(), context)));
        blocks.addAll(LetterBlock.read(sheet("signature", language).body()));
        return new ComposedMail(subject, plainText(blocks), html(subject, language, blocks), unsubscribe);
    }

    private static String plainText(List<LetterBlock> blocks) {
        return String.join("\n\n", blocks.stream().map(LetterBlock::plainText).toList()) + "\n";
    }

    private String html(String subject, String language, List<LetterBlock> blocks) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("subject", subject);
        values.put("language", language);
        values.put("blocks", blocks);
        String html = frame.process("frame", new Context(Locale.forLanguageTag(language), values));
        return BLANKS.matcher(html).replaceAll("\n\n");
    }

    /** The names that a template uses. */
    Set<String> names(String template, String language) {
        return sheet(template, language).names();
    }

    private Sheet sheet(String template, String language) {
        return sheets.computeIfAbsent(template + "." + language, LetterPaper::read);
    }

    private static Sheet read(String name) {
        try (InputStream file = LetterPaper.class.getResourceAsStream("/mail/" + name + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("there is no letter " + name);
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String subject = "";
            String body = text;
            if (text.startsWith(SUBJECT)) {
                int end = text.indexOf('\n');
                subject = text.substring(SUBJECT.length(), end);
                body = text.substring(end);
            }
            Set<String> names = new TreeSet<>();
            Matcher used = NAME.matcher(text);
            while (used.find()) {
                names.add(used.group(1));
            }
            Matcher own = EACH.matcher(text);
            while (own.find()) {
                names.remove(own.group(1));
            }
            return new Sheet(subject, body, names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
