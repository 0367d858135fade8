package dk.medspil.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds the person behind a request by its cookie, when someone asks for him: public pages ask the database nothing.
 * Nothing is saved at a request's end; a session begins and ends at the sign-in desk.
 */
@Component
class SessionContexts implements SecurityContextRepository {

    private final Sessions sessions;
    private final SessionCookie cookie;

    SessionContexts(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Found(request);
    }

    private SecurityContext find(HttpServletRequest request) {
        return cookie.read(request)
                .flatMap(sessions::find)
                .map(person -> new SecurityContextImpl(new SignedInAuthentication(person)))
                .orElseGet(SecurityContextImpl::new);
    }

    /**
     * Looked up once. When that fails, whoever asked is told, and for the rest of the request there is nobody: else the
     * answer that says so would wait for the database a second time, and break off.
     */
    private final class Found implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        private Found(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                context = new SecurityContextImpl();
                known = find(request);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return find(exchange.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // sessions are rows of the sign-in desk's
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookie.read(request).isPresent();
    }
}
