package dk.medspil.programme;

import dk.medspil.programme.Outstanding.NextReminder;
import dk.medspil.questionnaire.ReminderDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is still out, read from what {@link Standings} keeps: a few rows for each day on which somebody was invited. */
@Repository
class StillOut {

    private final JdbcClient jdbc;
    private final ReminderDays reminders;

    StillOut(JdbcClient jdbc, ReminderDays reminders) {
        this.jdbc = jdbc;
        this.reminders = reminders;
    }

    private record Group(LocalDate invited, int reminders, long units) {}

    /** By criterion; nothing of those where nobody is out. */
    Map<String, Outstanding> of(List<Assessed> all) {
        Map<String, Outstanding> outstanding = new HashMap<>();
        if (all.isEmpty() || all.get(0).frozen()) {
            return outstanding;
        }
        Map<String, List<Group>> groups = groups(all.get(0).period());
        for (Assessed assessed : all) {
            String criterion = assessed.definition().criterion();
            Outstanding one = outstanding(assessed, groups.getOrDefault(criterion, List.of()));
            if (one.waiting() + one.sent() + one.remindedOnce() + one.remindedTwice() + one.undeliverable() > 0) {
                outstanding.put(criterion, one);
            }
        }
        return outstanding;
    }

    private Map<String, List<Group>> groups(ReportingPeriod period) {
        Map<String, List<Group>> groups = new HashMap<>();
        jdbc.sql(
                        "select criterion, invited_on, reminders, units from unit_waiting where period = :period and units > 0")
                .param("period", period.code())
                .query(row -> {
                    groups.computeIfAbsent(row.getString("criterion"), any -> new ArrayList<>())
                            .add(new Group(
                                    row.getObject("invited_on", LocalDate.class),
                                    row.getInt("reminders"),
                                    row.getLong("units")));
                });
        return groups;
    }

    private Outstanding outstanding(Assessed assessed, List<Group> groups) {
        Tallies tallies = assessed.tallies();
        return new Outstanding(
                assessed.definition().questionnaire(),
                tallies.units(standing -> standing.reason() == DropReason.NOT_YET_INVITED),
                reminded(groups, 0),
                reminded(groups, 1),
                reminded(groups, ReminderDays.MOST),
                tallies.units(standing -> standing.reason() == DropReason.UNDELIVERABLE),
                next(groups));
    }

    private static long reminded(List<Group> groups, int often) {
        return groups.stream()
                .filter(group -> Math.min(group.reminders(), ReminderDays.MOST) == often)
                .mapToLong(Group::units)
                .sum();
    }

    private @Nullable NextReminder next(List<Group> groups) {
        TreeMap<LocalDate, long[]> days = new TreeMap<>();
        for (Group group : groups) {
            reminders
                    .next(group.invited(), group.reminders())
                    .ifPresent(
                            day -> days.computeIfAbsent(day, any -> new long[ReminderDays.MOST])[group.reminders()] +=
                                    group.units());
        }
        Map.Entry<LocalDate, long[]> first = days.firstEntry();
        return first == null ? null : new NextReminder(first.getKey(), first.getValue()[0], first.getValue()[1]);
    }
}
