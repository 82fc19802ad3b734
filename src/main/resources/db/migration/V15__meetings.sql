-- Meetings of the parties of an agreement. The time is that of the clock on the wall in the meeting's zone, so that it
-- stays right when the rules of the zone change.
create table meeting (
    id bigint generated always as identity primary key,
    agreement_id bigint not null references agreement,
    version bigint not null default 1,
    kind text not null check (kind in ('online', 'meeting', 'visit')),
    title text_line not null,
    starts timestamp not null,
    zone text not null check (char_length(zone) <= 60),
    minutes integer not null check (minutes between 5 and 20160),
    place text_line,
    link text check (link ~ '^https?://[^[:space:]]+$' and char_length(link) <= 2000),
    -- by the positions of the parties
    participants smallint[] not null check (cardinality(participants) > 0),
    agenda free_text,
    outcome free_text,
    cancelled boolean not null default false,
    changed_at timestamptz not null
);
create index meeting_by_agreement on meeting (agreement_id, starts);

-- The trail says that something was agreed or changed, not what: meetings are known to their parties alone.
create function meeting_written() returns trigger language plpgsql as $$
declare
    codes text[] := array(select code from agreement_party where agreement_id = new.agreement_id and code is not null
        order by position);
begin
    insert into audit_event (action, code, other_code, details) values (
        case when tg_op = 'INSERT' then 'meeting.created' else 'meeting.changed' end, codes[1], codes[2],
        jsonb_build_object('agreement', new.agreement_id, 'meeting', new.id));
    return null;
end $$;
create trigger meeting_written after insert or update on meeting for each row execute function meeting_written();

-- The secret address of an organisation's calendar, as SHA-256.
create table calendar_feed (
    code register_code primary key references organisation (code) on delete cascade,
    secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
    made_at timestamptz not null
);

-- What people were reminded of, so that nobody is told twice.
create table agreement_reminder (
    agreement_id bigint not null references agreement on delete cascade,
    step text not null check (step in ('review', 'trial')),
    due date not null,
    primary key (agreement_id, step, due)
);
