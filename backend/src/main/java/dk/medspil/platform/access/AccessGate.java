package dk.medspil.platform.access;

import dk.medspil.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

    /** What stands at a method, or at its class. */
    private record Rule(
            @Nullable Anyone anyone,
            @Nullable SignedIn signedIn,
            @Nullable Requires requires) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(HOUSE)) {
            admit(rules.computeIfAbsent(method.getMethod(), key -> rule(method)));
        }
        return true;
    }

    private static void admit(Rule rule) {
        if (rule.anyone() != null) {
            return;
        }
        Caller.current().requirePersonId();
        SignedIn signedIn = rule.signedIn();
        if (mustChangePassword() && (signedIn == null || !signedIn.beforePasswordChange())) {
            throw Refusal.notAllowed("password-change-needed");
        }
        Requires requires = rule.requires();
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

    private static Rule rule(HandlerMethod method) {
        return new Rule(find(method, Anyone.class), find(method, SignedIn.class), find(method, Requires.class));
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
