package dk.medspil.platform.access;

import static dk.medspil.platform.access.RecordKind.ACTIVITY;
import static dk.medspil.platform.access.RecordKind.ANSWER_BY_NAME;
import static dk.medspil.platform.access.RecordKind.AUDIT;
import static dk.medspil.platform.access.RecordKind.CONFIDENTIAL_REQUISITION;
import static dk.medspil.platform.access.RecordKind.CRITERION;
import static dk.medspil.platform.access.RecordKind.DIRECTORY;
import static dk.medspil.platform.access.RecordKind.FOLLOW_UP;
import static dk.medspil.platform.access.RecordKind.HOURS;
import static dk.medspil.platform.access.RecordKind.INBOX;
import static dk.medspil.platform.access.RecordKind.INCIDENT;
import static dk.medspil.platform.access.RecordKind.METHOD;
import static dk.medspil.platform.access.RecordKind.MODEL;
import static dk.medspil.platform.access.RecordKind.OUTBOX;
import static dk.medspil.platform.access.RecordKind.PERSON;
import static dk.medspil.platform.access.RecordKind.PROGRAMME;
import static dk.medspil.platform.access.RecordKind.QUESTIONNAIRE;
import static dk.medspil.platform.access.RecordKind.REQUISITION;
import static dk.medspil.platform.access.RecordKind.SETTING;
import static dk.medspil.platform.access.RecordKind.STATISTICS;
import static dk.medspil.platform.access.RecordKind.TEMPLATE;
import static dk.medspil.platform.access.RecordKind.WORK;
import static dk.medspil.platform.access.RecordKind.YOUTH;
import static dk.medspil.platform.access.RecordKind.YOUTH_NAME;
import static dk.medspil.platform.access.Relation.ANY;
import static dk.medspil.platform.access.Relation.OWN;
import static dk.medspil.platform.access.Relation.PARTICIPANT;
import static dk.medspil.platform.access.Right.CHANGE;
import static dk.medspil.platform.access.Right.DECIDE;
import static dk.medspil.platform.access.Right.HANDLE;
import static dk.medspil.platform.access.Right.SEE;
import static dk.medspil.platform.access.Right.WRITE;
import static dk.medspil.platform.access.Role.ADMIN;
import static dk.medspil.platform.access.Role.CONSULTANT;
import static dk.medspil.platform.access.Role.MANAGER;
import static dk.medspil.platform.access.Role.REQUESTER;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The one table of rights: role, kind of record, relation → rights. What it doesn't grant is refused. Holders of a
 * personal link have no role and no row here: their link opens one case or one questionnaire.
 */
public final class Rights {

    private record Grant(Role role, RecordKind kind, Relation relation, Set<Right> rights) {}

    private static final List<Grant> TABLE = List.of(
            grant(REQUESTER, REQUISITION, OWN, SEE, WRITE),
            grant(REQUESTER, CONFIDENTIAL_REQUISITION, OWN, SEE, WRITE),
            grant(CONSULTANT, REQUISITION, ANY, SEE, WRITE, HANDLE),
            grant(CONSULTANT, CONFIDENTIAL_REQUISITION, PARTICIPANT, SEE, WRITE, HANDLE),
            grant(CONSULTANT, WORK, ANY, SEE, HANDLE),
            grant(CONSULTANT, CRITERION, ANY, SEE),
            grant(CONSULTANT, PROGRAMME, ANY, SEE),
            grant(CONSULTANT, STATISTICS, ANY, SEE),
            grant(CONSULTANT, HOURS, OWN, SEE, HANDLE),
            grant(CONSULTANT, INBOX, ANY, SEE, HANDLE),
            grant(CONSULTANT, METHOD, ANY, SEE, HANDLE),
            grant(CONSULTANT, ACTIVITY, ANY, SEE, HANDLE),
            grant(CONSULTANT, YOUTH, PARTICIPANT, SEE, HANDLE),
            grant(CONSULTANT, YOUTH_NAME, PARTICIPANT, SEE),
            grant(CONSULTANT, DIRECTORY, ANY, SEE, HANDLE),
            grant(CONSULTANT, TEMPLATE, ANY, SEE, HANDLE),
            grant(CONSULTANT, MODEL, ANY, SEE),
            grant(MANAGER, REQUISITION, ANY, SEE, WRITE, HANDLE, DECIDE),
            grant(MANAGER, CONFIDENTIAL_REQUISITION, ANY, SEE, WRITE, HANDLE, DECIDE),
            grant(MANAGER, WORK, ANY, SEE, HANDLE, DECIDE),
            grant(MANAGER, CRITERION, ANY, SEE, DECIDE),
            grant(MANAGER, PROGRAMME, ANY, SEE, CHANGE),
            grant(MANAGER, ANSWER_BY_NAME, ANY, SEE),
            grant(MANAGER, QUESTIONNAIRE, ANY, SEE, CHANGE),
            grant(MANAGER, FOLLOW_UP, ANY, SEE, HANDLE),
            grant(MANAGER, STATISTICS, ANY, SEE),
            grant(MANAGER, HOURS, ANY, SEE, HANDLE, DECIDE),
            grant(MANAGER, INBOX, ANY, SEE, HANDLE, DECIDE),
            grant(MANAGER, METHOD, ANY, SEE, HANDLE, CHANGE),
            grant(MANAGER, ACTIVITY, ANY, SEE, HANDLE, DECIDE),
            grant(MANAGER, YOUTH, ANY, SEE, HANDLE, DECIDE),
            grant(MANAGER, YOUTH_NAME, PARTICIPANT, SEE),
            grant(MANAGER, DIRECTORY, ANY, SEE, HANDLE),
            grant(MANAGER, TEMPLATE, ANY, SEE, HANDLE),
            grant(MANAGER, MODEL, ANY, SEE),
            grant(ADMIN, PERSON, ANY, SEE, CHANGE),
            grant(ADMIN, DIRECTORY, ANY, SEE, CHANGE),
            grant(ADMIN, SETTING, ANY, SEE, CHANGE),
            grant(ADMIN, TEMPLATE, ANY, SEE, CHANGE),
            grant(ADMIN, OUTBOX, ANY, SEE, CHANGE),
            grant(ADMIN, INCIDENT, ANY, SEE, CHANGE),
            grant(ADMIN, MODEL, ANY, SEE, CHANGE),
            grant(ADMIN, AUDIT, ANY, SEE));

    private Rights() {}

    private static Grant grant(Role role, RecordKind kind, Relation relation, Right first, Right... more) {
        return new Grant(role, kind, relation, EnumSet.of(first, more));
    }

    /** The relations each of which gives this right to one of the roles; empty when none does. */
    public static Set<Relation> relationsThatGive(Right right, RecordKind kind, Collection<Role> roles) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        for (Grant grant : TABLE) {
            if (grant.kind() == kind && grant.rights().contains(right) && roles.contains(grant.role())) {
                relations.add(grant.relation());
            }
        }
        return relations;
    }

    /** Whether one of the roles, standing in one of these relations (or in none), has the right. */
    public static boolean allow(Right right, RecordKind kind, Collection<Role> roles, Collection<Relation> relations) {
        Set<Relation> enough = relationsThatGive(right, kind, roles);
        return enough.contains(ANY) || relations.stream().anyMatch(enough::contains);
    }
}
