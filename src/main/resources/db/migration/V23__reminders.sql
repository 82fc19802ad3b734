-- That somebody was asked whether a profile is still right: once a step for each day on which it was confirmed last.
create table reminder (
    code register_code not null references organisation (code) on delete cascade,
    confirmed_on date not null,
    months integer not null check (months between 1 and 120),
    sent_at timestamptz not null,
    primary key (code, confirmed_on, months)
);

-- The link in such a mail. It confirms this one profile and opens nothing else; kept as SHA-256 only.
create table still_right_link (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    code register_code not null references organisation (code) on delete cascade,
    person_id bigint not null references person on delete cascade,
    -- worth nothing once the profile was confirmed or changed
    confirmed_on date not null,
    expires_at timestamptz not null
);
create index still_right_link_by_code on still_right_link (code);
create index still_right_link_by_person on still_right_link (person_id);
create index still_right_link_by_expiry on still_right_link (expires_at);
