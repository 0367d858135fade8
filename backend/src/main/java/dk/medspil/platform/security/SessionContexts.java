package dk.medspil.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

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
        return new Found(SingletonSupplier.of(() -> find(request)));
    }

    private SecurityContext find(HttpServletRequest request) {
        return cookie.read(request)
                .flatMap(sessions::find)
                .map(person -> new SecurityContextImpl(new SignedInAuthentication(person)))
                .orElseGet(SecurityContextImpl::new);
    }

    private record Found(Supplier<SecurityContext> context) implements DeferredSecurityContext {

        @Override
        public SecurityContext get() {
            return context.get();
        }

        @Override
        public boolean isGenerated() {
            return context.get().getAuthentication() == null;
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
