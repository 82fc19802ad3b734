-- An administrator takes a second factor off that somebody has lost, after a check: the trail says how the person was
-- known. See account.LostFactors.
create or replace function second_factor_written() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.confirmed_at is null and new.confirmed_at is not null then
        insert into audit_event (action, person_id) values ('second_factor.added', new.person_id);
    elsif tg_op = 'DELETE' and old.confirmed_at is not null then
        insert into audit_event (action, person_id, details) values ('second_factor.removed', old.person_id,
            jsonb_strip_nulls(jsonb_build_object('checked', nullif(current_setting('mistok.checked', true), ''))));
    end if;
    return null;
end $$;
