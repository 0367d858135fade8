package dk.medspil.platform.problem;

import java.util.List;
import tools.jackson.core.JacksonException;

/** Where in a JSON body something is, written like {@code relevance[0].reason}. */
final class Paths {

    private Paths() {}

    static String of(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            String name = reference.getPropertyName();
            if (name == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }
}
