-- When an actor stood in the overview, and in which district: D12 of a programme is counted from the overview as it stood
-- on the programme's last day, whatever is entered or removed afterwards. It follows the overview by itself, so that a node
-- of the version before writes it too.

create table actor_stay (
    serial          bigint not null generated always as identity,
    organisation_id uuid   not null,
    district        text   not null,
    from_day        date   not null,
    until_day       date,
    constraint actor_stay_pk primary key (serial),
    constraint actor_stay_organisation foreign key (organisation_id) references organisation (id)
);

create function actor_stays() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        insert into actor_stay (organisation_id, district, from_day)
        values (new.organisation_id, new.district, new.checked_on);
    elsif tg_op = 'DELETE' then
        -- whoever removes it writes the day first; here is who doesn't know of stays
        update actor_stay set until_day = greatest(from_day, (now() at time zone 'Europe/Copenhagen')::date)
        where organisation_id = old.organisation_id and until_day is null;
    elsif new.organisation_id <> old.organisation_id then
        update actor_stay set organisation_id = new.organisation_id
        where organisation_id = old.organisation_id and until_day is null;
    elsif new.district <> old.district then
        update actor_stay set until_day = greatest(from_day, new.checked_on)
        where organisation_id = new.organisation_id and until_day is null;
        insert into actor_stay (organisation_id, district, from_day)
        values (new.organisation_id, new.district, new.checked_on);
    end if;
    return null;
end
$$;

create trigger actor_entry_stays after insert or update of organisation_id, district or delete on actor_entry
    for each row execute function actor_stays();

-- Those who stand there now: since the first day on which somebody found them right.
insert into actor_stay (organisation_id, district, from_day)
select e.organisation_id, e.district,
       least(e.checked_on, (select min(day) from actor_check c where c.organisation_id = e.organisation_id))
from actor_entry e;

-- Those who were removed: district and day as the audit has them.
insert into actor_stay (organisation_id, district, from_day, until_day)
select r.record_id, split_part(r.facts::json ->> 'district', ' → ', 1),
       coalesce((select (max(a.at) at time zone 'Europe/Copenhagen')::date from audit_entry a
                 where a.record_id = r.record_id and a.action = 'ACTOR_ADDED' and a.id < r.id),
                (select min(day) from actor_check c where c.organisation_id = r.record_id)),
       (r.at at time zone 'Europe/Copenhagen')::date
from audit_entry r
     join organisation o on o.id = r.record_id and o.merged_into is null
where r.action = 'ACTOR_REMOVED' and r.facts::json ->> 'district' is not null
  and exists (select from actor_check c where c.organisation_id = r.record_id);
