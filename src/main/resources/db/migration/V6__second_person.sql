-- What one person asks to let stand and another one confirms or refuses: see organisation.Confirmations. Neither can
-- be taken back; another text is another question.
create table confirmation (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references organisation on delete cascade,
    text free_text not null,
    makes_public boolean not null,
    reason free_text not null,
    asked_by text_line not null,
    asked_at timestamptz not null default now(),
    confirmed boolean,
    answer free_text,
    answered_by text_line,
    answered_at timestamptz,
    constraint confirmation_answered_whole check (num_nulls(confirmed, answer, answered_by, answered_at) in (0, 4)),
    constraint confirmation_takes_two_persons check (answered_by <> asked_by)
);
create index confirmation_by_organisation on confirmation (organisation_id, id);

-- The trail says who let what kind of thing stand and why; the text itself stands with the profile.
create function confirmation_written() returns trigger language plpgsql as $$
begin
    insert into audit_event (action, code, details)
    select 'confirmation' || case tg_op when 'INSERT' then '.created' else '.changed' end, o.code,
           jsonb_build_object('id', c.id, 'public', c.makes_public, 'reason', coalesce(c.answer, c.reason))
               || case when c.confirmed is null then '{}' else jsonb_build_object('confirmed', c.confirmed) end
    from confirmation_rows c join organisation o on o.id = c.organisation_id;
    return null;
end $$;

create function confirmation_is_answered_once() returns trigger language plpgsql as $$
begin
    if (old.text, old.makes_public, old.reason, old.organisation_id)
            is distinct from (new.text, new.makes_public, new.reason, new.organisation_id)
        or old.confirmed is not null and (old.confirmed, old.answer) is distinct from (new.confirmed, new.answer) then
        raise exception 'A confirmation is answered once, and the question stays as it was asked.'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger confirmation_asked after insert on confirmation referencing new table as confirmation_rows
    for each statement execute function confirmation_written();
create trigger confirmation_answered after update on confirmation referencing new table as confirmation_rows
    for each statement execute function confirmation_written();
create trigger confirmation_is_answered_once before update on confirmation
    for each row execute function confirmation_is_answered_once();
