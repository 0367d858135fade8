package dk.medspil.platform.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to every person who is signed in, whatever his roles. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SignedIn {

    /** Whether it is open also to one who has yet to choose a password of his own. */
    boolean beforePasswordChange() default false;
}
