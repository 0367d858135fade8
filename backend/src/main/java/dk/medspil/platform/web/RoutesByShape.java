package dk.medspil.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Compares an address in full only with routes that have as many parts and the same words where they have words. Spring
 * finds a route without variables in a table, and tries all others one by one: some two hundred for each request.
 */
final class RoutesByShape extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<Shape>> shapes = new ConcurrentHashMap<>();

    /** The parts of a route between its slashes; a variable is empty. */
    private record Shape(boolean any, String[] parts) {

        static Shape of(PathPattern pattern) {
            String text = pattern.getPatternString();
            if (!text.matches("(/[^/{}*?]+|/\\{[A-Za-z0-9]+})+")) {
                return new Shape(true, new String[0]);
            }
            String[] parts = text.substring(1).split("/");
            for (int i = 0; i < parts.length; i++) {
                if (parts[i].startsWith("{")) {
                    parts[i] = "";
                }
            }
            return new Shape(false, parts);
        }

        boolean fits(List<PathContainer.Element> address) {
            if (any) {
                return true;
            }
            if (address.size() != 2 * parts.length) {
                return false;
            }
            for (int i = 0; i < parts.length; i++) {
                if (!parts[i].isEmpty()
                        && !(address.get(2 * i + 1) instanceof PathContainer.PathSegment segment
                                && segment.valueToMatch().equals(parts[i]))) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        List<PathContainer.Element> address = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .elements();
        for (Shape shape : shapes.computeIfAbsent(route, RoutesByShape::shapesOf)) {
            if (shape.fits(address)) {
                return super.getMatchingMapping(route, request);
            }
        }
        return null;
    }

    private static List<Shape> shapesOf(RequestMappingInfo route) {
        PathPatternsRequestCondition patterns = route.getPathPatternsCondition();
        return patterns == null
                ? List.of(new Shape(true, new String[0]))
                : patterns.getPatterns().stream().map(Shape::of).toList();
    }
}
