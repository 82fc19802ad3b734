-- Further ways to prove who one is. All of them are in the trail, none of their secrets is.

-- Tokens for programs: kept as SHA-256 only.
create table api_token (
    id bigint generated always as identity primary key,
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    person_id bigint not null references person on delete cascade,
    name text_line not null,
    scope text not null check (scope in ('read', 'write')),
    -- the first characters, by which its owner knows it again
    beginning text not null check (char_length(beginning) <= 16),
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_on date,
    unique (person_id, name)
);

-- Codes of an authenticator app (TOTP, RFC 6238). The secret must be readable to check a code with it.
create table second_factor (
    person_id bigint primary key references person on delete cascade,
    secret bytea not null check (octet_length(secret) = 20),
    -- null until the first code was typed rightly: until then nothing is asked for
    confirmed_at timestamptz,
    -- the last code's time step: each code works once
    last_step bigint not null default 0
);

create table recovery_code (
    person_id bigint not null references second_factor on delete cascade,
    code_hash bytea not null check (octet_length(code_hash) = 32),
    primary key (person_id, code_hash)
);

-- Accounts elsewhere (OpenID Connect) by which a person signs in.
create table foreign_account (
    issuer text not null check (char_length(issuer) <= 500),
    subject text not null check (char_length(subject) <= 255),
    person_id bigint not null references person on delete cascade,
    primary key (issuer, subject)
);

-- A sign-in elsewhere that has begun: kept while the person is away.
create table foreign_sign_in (
    state_hash bytea primary key check (octet_length(state_hash) = 32),
    nonce text not null,
    verifier text not null,
    next text not null,
    expires_at timestamptz not null
);

create function api_token_written() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into audit_event (action, person_id, details) values ('api_token.added', new.person_id,
            jsonb_build_object('token', new.id, 'scope', new.scope));
    else
        insert into audit_event (action, person_id, details) values ('api_token.removed', old.person_id,
            jsonb_build_object('token', old.id, 'scope', old.scope));
    end if;
    return null;
end $$;

create function second_factor_written() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.confirmed_at is null and new.confirmed_at is not null then
        insert into audit_event (action, person_id) values ('second_factor.added', new.person_id);
    elsif tg_op = 'DELETE' and old.confirmed_at is not null then
        insert into audit_event (action, person_id) values ('second_factor.removed', old.person_id);
    end if;
    return null;
end $$;

create function foreign_account_written() returns trigger language plpgsql as $$
begin
    insert into audit_event (action, person_id, details) values (
        case tg_op when 'INSERT' then 'foreign_account.added' else 'foreign_account.removed' end,
        coalesce(new.person_id, old.person_id), jsonb_build_object('issuer', coalesce(new.issuer, old.issuer)));
    return null;
end $$;

create trigger api_token_written after insert or delete on api_token
    for each row execute function api_token_written();
create trigger second_factor_written after update or delete on second_factor
    for each row execute function second_factor_written();
create trigger foreign_account_written after insert or delete on foreign_account
    for each row execute function foreign_account_written();
