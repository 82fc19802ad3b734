-- Who answers for a change stands in what can never be changed. So it stands there by the person's number, and is read
-- as the address that the person has then; who is erased leaves a number that is nobody's.

-- As kept: `person:17` for an address, other names as they are; null for an address that nobody has.
create function actor_of(name text) returns text language sql stable as $$
    select case when position('@' in name) = 0 then name
        else (select 'person:' || id from person where email = lower(btrim(name))) end
$$;

-- As read: the address of `person:17`, or `person:17` itself when the person is erased.
create function actor_address(actor text) returns text language sql stable as $$
    select case when actor ~ '^person:[1-9][0-9]{0,17}$'
        then coalesce((select email from person where id = substr(actor, 8)::bigint), actor)
        else actor end
$$;

-- An address that nobody has (any more) is kept as nobody's number.
create or replace function audit_actor() returns text language plpgsql stable as $$
declare
    actor text := nullif(btrim(current_setting('mistok.actor', true)), '');
begin
    if actor is null then
        raise exception 'Nobody answers for this change.'
            using errcode = 'check_violation', hint = 'Set mistok.actor locally in the transaction.';
    end if;
    return coalesce(actor_of(actor), 'person:0');
end $$;

-- Once, and by who owns the tables: nothing that runs with the service gets past the triggers.
alter table audit_event disable trigger audit_event_is_final;
update audit_event set actor = coalesce(actor_of(actor), 'person:0') where position('@' in actor) > 0;
alter table audit_event enable trigger audit_event_is_final;

alter table import_run disable trigger import_run_is_final;
update import_run set actor = coalesce(actor_of(actor), 'person:0') where position('@' in actor) > 0;
alter table import_run enable trigger import_run_is_final;

-- Two who are gone are still two: each gets a number of its own that is nobody's.
alter table confirmation disable trigger user;
update confirmation set asked_by = coalesce(actor_of(asked_by), 'person:0') where position('@' in asked_by) > 0;
update confirmation set answered_by = coalesce(actor_of(answered_by), 'person:00') where position('@' in answered_by) > 0;
alter table confirmation enable trigger user;

alter table audit_event add constraint audit_event_actor_by_number check (position('@' in actor) = 0);
alter table import_run add constraint import_run_actor_by_number check (position('@' in actor) = 0);
alter table confirmation add constraint confirmation_by_numbers
    check (position('@' in asked_by) = 0 and position('@' in answered_by) = 0);

-- A link that confirms the wish to be erased, for those who have no password here.
alter table one_time_link drop constraint one_time_link_purpose_check;
alter table one_time_link add constraint one_time_link_purpose_known check (purpose in
    ('password-reset', 'address-change', 'unlock', 'second-step', 'first-administrator', 'erasure'));
