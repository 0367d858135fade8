package dk.medspil.platform.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Open to whoever has this right to some record of this kind by the table of {@link Rights}. It is asked before the
 * request's body is read; the desk behind it asks again for the one record, or narrows its list.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    Right right();

    RecordKind kind();
}
