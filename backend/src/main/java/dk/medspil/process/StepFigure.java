package dk.medspil.process;

/**
 * How a step of the process went in a span of time.
 *
 * @param elementId the element of the model
 * @param count how often it was passed
 * @param medianMinutes exact median of its business minutes, rounded to whole ones
 */
public record StepFigure(String elementId, long count, long medianMinutes) {}
