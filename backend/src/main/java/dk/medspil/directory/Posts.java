package dk.medspil.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What share of a full-time post people have, and had. */
@Lazy
@Component
@Transactional(readOnly = true)
public class Posts {

    private static final Post NONE = new Post(BigDecimal.ZERO, Collections.emptyNavigableMap());

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's; none of an unknown one. */
    public Post of(PersonId person) {
        return of(List.of(person)).getOrDefault(person, NONE);
    }

    /** Those of several, in one query; unknown ones are left out. */
    public Map<PersonId, Post> of(Collection<PersonId> people) {
        Map<PersonId, BigDecimal> now = new HashMap<>();
        Map<PersonId, NavigableMap<LocalDate, BigDecimal>> former = new HashMap<>();
        jdbc.sql("""
                        select person.id, person.fte, former_post.until, former_post.fte as former
                        from person left join former_post on former_post.person_id = person.id
                        where person.id = any(:ids)
                        """)
                .param("ids", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    PersonId person = new PersonId(row.getObject("id", UUID.class));
                    now.put(person, row.getBigDecimal("fte"));
                    LocalDate until = row.getObject("until", LocalDate.class);
                    if (until != null) {
                        former.computeIfAbsent(person, none -> new TreeMap<>()).put(until, row.getBigDecimal("former"));
                    }
                });
        Map<PersonId, Post> posts = new HashMap<>();
        now.forEach((person, share) ->
                posts.put(person, new Post(share, former.getOrDefault(person, Collections.emptyNavigableMap()))));
        return posts;
    }
}
