package dk.medspil.questionnaire;

import java.time.LocalDate;
import java.util.UUID;

/** Days, both included, in which nobody is invited or reminded. */
public record QuietPeriod(UUID id, LocalDate from, LocalDate to, String reason) {}
