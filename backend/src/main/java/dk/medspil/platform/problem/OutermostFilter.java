package dk.medspil.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Stands before all other filters, so that a failure in one of them (the database goes away while a session is read) is
 * answered like any other.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OutermostFilter extends OncePerRequestFilter {

    private final HandlerExceptionResolver resolver;

    OutermostFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    @SuppressWarnings("IllegalCatch")
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted() || resolver.resolveException(request, response, null, failure) == null) {
                throw failure;
            }
        }
    }
}
