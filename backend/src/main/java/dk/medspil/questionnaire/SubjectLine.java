package dk.medspil.questionnaire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a respondent or a manager reads about a subject: its number, title and when it was closed. */
public record SubjectLine(
        String number, String title, @Nullable Instant closedAt) {}
