package dk.medspil.directory;

import dk.medspil.platform.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** How passwords are judged, made and hashed. */
@Component
class PasswordRules {

    private static final int SHORTEST = 12;

    /** BCrypt reads no further. */
    private static final int LONGEST_BYTES = 72;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GENERATED = 20;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final SecureRandom random = new SecureRandom();

    /**
     * Compared when there is no account, so that it takes as long as when there is one. Made when the first such person
     * comes, for it takes a tenth of a second that each start would wait for.
     */
    private final Supplier<String> hashOfNobody = SingletonSupplier.of(() -> hash(generate()));

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Takes as long as a comparison. */
    void pretendToCompare(String password) {
        encoder.matches(password, hashOfNobody.get());
    }

    /** Twenty letters and digits that can't be taken for one another. */
    String generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GENERATED; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /**
     * Refuses a password that is too easily guessed.
     *
     * @param known words that it may not consist of, such as the person's name
     */
    void requireStrong(String field, String password, List<String> known) {
        if (!isStrong(password, known)) {
            throw Refusal.refused("password-too-weak", field);
        }
    }

    boolean isStrong(String password, List<String> known) {
        String lower = password.toLowerCase(Locale.ROOT);
        boolean tooLong = password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
        boolean isKnown = known.stream().anyMatch(word -> lower.equals(word.toLowerCase(Locale.ROOT)));
        boolean monotonous = password.chars().distinct().count() < 5;
        return password.length() >= SHORTEST && !tooLong && !isKnown && !monotonous;
    }
}
