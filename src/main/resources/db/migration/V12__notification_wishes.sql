-- Of which work people hear, and how soon: see notice.NotificationWishes. Who has stated nothing hears of it at once.
create table notification_wish (
    person_id bigint not null references person on delete cascade,
    topic text not null check (topic in ('introductions', 'partnerships', 'proposals', 'profiles')),
    pace text not null check (pace in ('at-once', 'daily', 'weekly', 'never')),
    primary key (person_id, topic)
);

-- News that wait for a digest, in words already, for they tell of what was when they were written.
create table waiting_news (
    id bigint generated always as identity primary key,
    person_id bigint not null references person on delete cascade,
    pace text not null check (pace in ('daily', 'weekly')),
    subject text not null,
    address text not null,
    written_at timestamptz not null,
    due_at timestamptz not null
);
create index waiting_news_due on waiting_news (due_at, person_id);

create function notification_wish_written() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or new.pace <> old.pace then
        insert into audit_event (action, person_id, details) values ('person.changed', new.person_id,
            jsonb_build_object('notification.' || new.topic, new.pace));
    end if;
    return null;
end $$;

create trigger notification_wish_written after insert or update on notification_wish
    for each row execute function notification_wish_written();
