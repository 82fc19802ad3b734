-- What somebody wrote for an organisation and a coordinator looks at before it is public: see account.review.Reviews.
-- It stands here and in no table that is read for pages, index or exports; only publishing writes it there.
create table review (
    id bigint generated always as identity primary key,
    code register_code not null references organisation (code) on delete cascade,
    cause text not null check (cause in ('first-words', 'suggestion')),
    author_id bigint not null references person on delete cascade,
    -- the profile as the author wants it, without what the author may not see
    profile jsonb not null check (jsonb_typeof(profile) = 'object'),
    -- the keys of the statements that the author may not see; they stay as they are
    unseen text[] not null,
    -- SHA-256 of the whole profile that it was made from: what was changed meanwhile is never overwritten
    base bytea not null check (octet_length(base) = 32),
    -- from the author to whoever decides
    note free_text,
    state text not null check (state in ('submitted', 'asked-back', 'published', 'rejected', 'withdrawn')),
    -- of whoever decided last
    words free_text,
    -- grows with every step, so that nobody decides on what was changed meanwhile
    version integer not null default 1 check (version >= 1),
    written_at timestamptz not null,
    changed_at timestamptz not null,
    constraint review_tells_why check (state not in ('asked-back', 'rejected') or words is not null)
);
create index review_by_code on review (code);
create index review_by_author on review (author_id);
create unique index review_one_open on review (code, author_id) where state in ('submitted', 'asked-back');

-- Who did what, when and why. Only ever added to.
create table review_step (
    review_id bigint not null references review on delete cascade,
    version integer not null,
    at timestamptz not null,
    -- null when the person is gone
    person_id bigint references person on delete set null,
    verb text not null check (verb in ('submitted', 'returned', 'published', 'rejected', 'withdrawn')),
    words free_text,
    primary key (review_id, version)
);
create index review_step_by_person on review_step (person_id);

create function review_step_written() returns trigger language plpgsql as $$
begin
    insert into audit_event (action, code, person_id, details)
    select 'review.' || new.verb, code, author_id, jsonb_build_object('review', id, 'cause', cause)
    from review where id = new.review_id;
    return null;
end $$;

create trigger review_step_written after insert on review_step
    for each row execute function review_step_written();
create trigger review_stays before truncate on review
    for each statement execute function refuse_change('Delete the rows.');
