-- Entries of the register that turned out to be one organisation. The former entry stays as a withdrawn row, so that
-- its code leads to the one it became part of, its trail keeps its subject, and importers know it.
alter table organisation add column merged_into register_code references organisation (code);
alter table organisation add constraint organisation_merged_is_withdrawn
    check (merged_into is null or (withdrawn_because is not null and merged_into <> code));
create index organisation_by_survivor on organisation (merged_into) where merged_into is not null;

-- What was merged when, and what each of them said before: nobody can undo it, so everybody can read it.
create table merger (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor text_line not null default audit_actor(),
    former_code register_code not null references organisation (code),
    survivor_code register_code not null references organisation (code),
    -- the parts of the profile that were taken from the former one
    taken text[] not null,
    constraint merger_of_two check (former_code <> survivor_code)
);
create index merger_by_survivor on merger (survivor_code);
create index merger_by_former on merger (former_code);
create trigger merger_is_final before update or delete on merger
    for each row execute function refuse_change('A merger is not undone.');
create trigger merger_stays before truncate on merger
    for each statement execute function refuse_change('A merger is not undone.');

-- Two that look alike and are not the same, as somebody has said.
create table kept_apart (
    first_code register_code not null references organisation (code) on delete cascade,
    second_code register_code not null references organisation (code) on delete cascade,
    primary key (first_code, second_code),
    constraint kept_apart_smaller_code_first check (first_code < second_code)
);
create index kept_apart_by_second on kept_apart (second_code);

create function merger_written() returns trigger language plpgsql as $$
begin
    insert into audit_event (action, code, other_code, details)
    values ('merger.created', new.survivor_code, new.former_code, jsonb_build_object('taken', to_jsonb(new.taken)));
    return null;
end $$;

create function kept_apart_written() returns trigger language plpgsql as $$
begin
    insert into audit_event (action, code, other_code) values (
        case tg_op when 'INSERT' then 'kept_apart.created' else 'kept_apart.removed' end,
        coalesce(new.first_code, old.first_code), coalesce(new.second_code, old.second_code));
    return null;
end $$;

create trigger merger_written after insert on merger for each row execute function merger_written();
create trigger kept_apart_written after insert or delete on kept_apart
    for each row execute function kept_apart_written();
