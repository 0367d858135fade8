package dk.medspil.platform.web;

import dk.medspil.platform.access.Anyone;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Problems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the servlet container itself refuses, such as an address with a forbidden character. */
@Anyone
@Hidden
@RestController
class ErrorPage implements ErrorController {

    private final Problems problems;
    private final Languages languages;

    ErrorPage(Problems problems, Languages languages) {
        this.problems = problems;
        this.languages = languages;
    }

    @RequestMapping("/error")
    ResponseEntity<Object> error(HttpServletRequest request) {
        HttpStatus status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
        return problems.byStatus(status, languages.resolveLocale(request));
    }
}
