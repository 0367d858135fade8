package dk.medspil.process.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Lets the models call this bean by its name in expressions; every other bean is out of their reach. The class must be
 * public, and so must the methods that are called.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EngineBean {

    /** The name in expressions, such as {@code requisitionHandlingTasks}. */
    @AliasFor(annotation = Component.class, attribute = "value")
    String value();
}
