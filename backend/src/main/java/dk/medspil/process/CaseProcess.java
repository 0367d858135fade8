package dk.medspil.process;

import java.util.List;

/**
 * Where a case stands in its diagram.
 *
 * @param definition the model's key
 * @param version the version of the model that the case runs on; 0 when its instance has ended
 * @param active elements that wait now
 * @param done elements that the case has passed, oldest first
 */
public record CaseProcess(String definition, int version, List<String> active, List<PassedStep> done) {}
