package dk.medspil.questionnaire;

/** Reminders that are due in these days have to wait. Same transaction. */
public record QuietPeriodAdded(QuietPeriod period) {}
