package dk.medspil.platform.access;

import dk.medspil.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before every controller of the house and lets in only whom its {@link Anyone}, {@link SignedIn} or
 * {@link Requires} admits. A controller that carries none of them is closed to all.
 */
@Configuration(proxyBeanMethods = false)
class AccessGate implements WebMvcConfigurer, HandlerInterceptor {

    private static final String HOUSE = "dk.medspil";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(HOUSE)) {
            admit(method);
        }
        return true;
    }

    private static void admit(HandlerMethod method) {
        if (find(method, Anyone.class) != null) {
            return;
        }
        Caller.current().requirePersonId();
        SignedIn signedIn = find(method, SignedIn.class);
        if (mustChangePassword() && (signedIn == null || !signedIn.beforePasswordChange())) {
            throw Refusal.notAllowed("password-change-needed");
        }
        Requires requires = find(method, Requires.class);
        if (requires != null) {
            Access.requireSome(requires.right(), requires.kind());
        } else if (signedIn == null) {
            throw Refusal.notFound();
        }
    }

    private static boolean mustChangePassword() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedInPerson person
                && person.mustChangePassword();
    }

    private static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
        A onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        if (onMethod != null || isMarked(method)) {
            return onMethod;
        }
        return AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }

    /** Whether the method has a mark of its own, which then wins over its class's. */
    private static boolean isMarked(HandlerMethod method) {
        return method.hasMethodAnnotation(Anyone.class)
                || method.hasMethodAnnotation(SignedIn.class)
                || method.hasMethodAnnotation(Requires.class);
    }
}
