package dk.medspil.platform.access;

import dk.medspil.platform.problem.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks the table of rights on behalf of the current caller: once for one record, and once as an SQL predicate for
 * lists, so that a list never shows what its page would refuse.
 */
public final class Access {

    private Access() {}

    /** Whether the caller, standing in one of these relations to the record, may do this. */
    public static boolean may(Right right, RecordKind kind, Relation... relations) {
        return Rights.allow(right, kind, Caller.current().roles(), Arrays.asList(relations));
    }

    /**
     * Goes on only if the caller may do this.
     *
     * @param relations how he stands to the record, besides {@link Relation#ANY}
     * @throws Refusal 401 when not signed in, 404 when he may not see it, 403 when he may see it but not do this
     */
    public static void require(Right right, RecordKind kind, Relation... relations) {
        Caller caller = Caller.current();
        List<Relation> standing = Arrays.asList(relations);
        if (Rights.allow(right, kind, caller.roles(), standing)) {
            return;
        }
        throw refusal(caller, Rights.allow(Right.SEE, kind, caller.roles(), standing));
    }

    /** Goes on only if some relation to a record of this kind would give the caller the right. */
    static void requireSome(Right right, RecordKind kind) {
        Caller caller = Caller.current();
        if (Rights.relationsThatGive(right, kind, caller.roles()).isEmpty()) {
            throw refusal(
                    caller,
                    !Rights.relationsThatGive(Right.SEE, kind, caller.roles()).isEmpty());
        }
    }

    private static Refusal refusal(Caller caller, boolean maySee) {
        if (!caller.isSignedIn()) {
            return Refusal.notSignedIn();
        }
        return maySee ? Refusal.notAllowed() : Refusal.notFound();
    }

    /**
     * The condition under which a row is the caller's to see, change and so on.
     *
     * @param relations for each relation that rows can have, an SQL condition written in code; it may name
     *     {@code :caller}, the caller's person id, which whoever runs the query binds
     * @return {@code true}, {@code false}, or the conditions joined by OR, in brackets
     */
    public static String where(Right right, RecordKind kind, Map<Relation, String> relations) {
        Set<Relation> enough =
                Rights.relationsThatGive(right, kind, Caller.current().roles());
        if (enough.contains(Relation.ANY)) {
            return "true";
        }
        List<String> conditions = enough.stream()
                .sorted()
                .map(relations::get)
                .filter(condition -> condition != null)
                .toList();
        return conditions.isEmpty() ? "false" : "(" + String.join(" or ", conditions) + ")";
    }
}
