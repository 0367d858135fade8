package dk.medspil.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is sorted out beforehand is what Spring would not have found either. */
class RoutesByShapeTest {

    private final RoutesByShape routes = new RoutesByShape();

    @ParameterizedTest
    @CsvSource({
        "/api/cases/{number}/files, /api/cases/2010-0042/files, true",
        "/api/cases/{number}/files, /api/c%61ses/2010-0042/files, true",
        "/api/cases/{number}/files, /api/cases/2010%2F0042/files, true",
        "/api/cases/{number}/files, /api/cases/2010-0042;a=b/files, true",
        "/api/cases/{number}/files, /api/cases/2010-0042/notes, false",
        "/api/cases/{number}/files, /api/cases/2010-0042/files/, false",
        "/api/cases/{number}/files, /api/cases/2010-0042, false",
        "/api/cases/{number}/files, /api/cases//files, false",
        "/api/cases/{number:[0-9]+}, /api/cases/42, true",
        "/api/cases/{number:[0-9]+}, /api/cases/x, false",
        "/assets/{*rest}, /assets/a/b/c, true",
        "/*.html, /work.html, true",
        "/, /, true"
    })
    void findsWhatSpringFinds(String pattern, String address, boolean found) {
        RequestMappingInfo.BuilderConfiguration options = new RequestMappingInfo.BuilderConfiguration();
        options.setPatternParser(new PathPatternParser());
        RequestMappingInfo route = RequestMappingInfo.paths(pattern)
                .methods(RequestMethod.GET)
                .options(options)
                .build();
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        ServletRequestPathUtils.parseAndCache(request);

        assertThat(route.getMatchingCondition(request) != null).isEqualTo(found);
        assertThat(routes.getMatchingMapping(route, request) != null).isEqualTo(found);
    }
}
