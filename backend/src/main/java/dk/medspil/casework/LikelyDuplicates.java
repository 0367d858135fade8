package dk.medspil.casework;

import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.database.Moments;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionRegister;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of the cases that came lately may be the same as one. Asked for by itself, when somebody looks: no intake waits
 * for it. It compares with the newest cases of half a year and no more, so that it costs the same whatever the office has;
 * who asks counts as much as the words, for the same matter is seldom sent by two who have nothing in common.
 */
@Service
@Transactional(readOnly = true)
public class LikelyDuplicates {

    private static final Duration LATELY = Duration.ofDays(183);
    private static final int MOST_COMPARED = 2000;
    private static final int MOST_SHOWN = 5;
    private static final int COMPARED_CHARACTERS = 600;
    private static final double LIKELY = 0.4;

    private final RequisitionDesk desk;
    private final RequisitionRegister register;
    private final CaseSight sight;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    LikelyDuplicates(
            RequisitionDesk desk,
            RequisitionRegister register,
            CaseSight sight,
            Directory directory,
            JdbcClient jdbc,
            Clock clock) {
        this.desk = desk;
        this.register = register;
        this.sight = sight;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Cases that may be the same as that one, the likeliest first. @throws Refusal 404 for who may not see it */
    public List<LikelyDuplicate> of(RequisitionNumber number) {
        RequisitionSummary facts = desk.find(number).orElseThrow(Refusal::notFound);
        sight.require(Right.HANDLE, facts);
        return find(
                facts.id(), facts.title(), register.description(facts.id()), facts.requester(), facts.organisation());
    }

    /** Cases that may be the same as what somebody who takes a call is writing down. */
    public List<LikelyDuplicate> of(String title, String description, @Nullable String email) {
        PersonView requester = email == null || email.isBlank()
                ? null
                : directory.personByEmail(email).orElse(null);
        return find(
                null,
                title,
                description,
                requester == null ? null : requester.id(),
                requester == null ? null : requester.organisation());
    }

    private List<LikelyDuplicate> find(
            @Nullable RequisitionId self,
            String title,
            String description,
            @Nullable PersonId requester,
            @Nullable OrganisationId organisation) {
        Map<String, @Nullable Object> params = new HashMap<>(sight.params());
        params.put("self", self == null ? null : self.value());
        params.put("title", title);
        params.put("words", description.substring(0, Math.min(description.length(), COMPARED_CHARACTERS)));
        params.put("requester", requester == null ? null : requester.value());
        params.put("organisation", organisation == null ? null : organisation.value());
        params.put("since", Moments.column(clock.instant().minus(LATELY)));
        params.put("compared", MOST_COMPARED);
        params.put("characters", COMPARED_CHARACTERS);
        params.put("likely", LIKELY);
        params.put("shown", MOST_SHOWN);
        return jdbc.sql("""
                        with lately as (
                            select number_year, number_serial, title, description, status, received_at, requester_id,
                                   requester_id = :requester::uuid as same_requester,
                                   organisation_id = :organisation::uuid as same_organisation
                            from requisition
                            where received_at > :since and id is distinct from :self::uuid
                              and closure_kind is distinct from 'MERGED' and %s
                            order by received_at desc limit :compared
                        ), compared as (
                            select lately.*, 0.5 * similarity(title, :title)
                                   + 0.5 * similarity(left(description, :characters), :words) as likeness
                            from lately
                        )
                        select compared.*, person.name as requester
                        from compared left join person on person.id = compared.requester_id
                        where likeness + case when same_requester then 0.2 when same_organisation then 0.1 else 0 end
                              >= :likely
                        order by likeness + case when same_requester then 0.2 when same_organisation then 0.1 else 0 end
                              desc, received_at desc
                        limit :shown
                        """.formatted(sight.where()))
                .params(params)
                .query((row, index) -> new LikelyDuplicate(
                        new RequisitionNumber(row.getInt("number_year"), row.getInt("number_serial")),
                        row.getString("title"),
                        Status.valueOf(row.getString("status")),
                        Moments.instant(row, "received_at"),
                        String.valueOf(row.getString("requester")),
                        Math.round(row.getDouble("likeness") * 100) / 100.0,
                        row.getBoolean("same_requester"),
                        row.getBoolean("same_organisation")))
                .list();
    }
}
