-- What the parties of a joint proposal tell each other and have to do. The id comes with the form, so that a form that
-- is sent twice writes once.

create domain long_text as text
    check (value <> '' and char_length(value) <= 5000 and value !~ '[\u0001-\u0008\u000B-\u001F\u007F-\u009F]');

create table proposal_comment (
    id uuid primary key,
    proposal_id uuid not null references proposal on delete cascade,
    at timestamptz not null,
    actor text_line not null,
    party register_code not null,
    text long_text not null
);
create index proposal_comment_by_proposal on proposal_comment (proposal_id, at);

create table proposal_task (
    id uuid primary key,
    proposal_id uuid not null references proposal on delete cascade,
    title text_line not null,
    due date not null,
    party register_code not null,
    done_at timestamptz,
    created_at timestamptz not null
);
create index proposal_task_by_proposal on proposal_task (proposal_id, due);

create table proposal_risk (
    id uuid primary key,
    proposal_id uuid not null references proposal on delete cascade,
    text long_text not null,
    likelihood text not null check (likelihood in ('low', 'medium', 'high')),
    impact text not null check (impact in ('low', 'medium', 'high')),
    answer text not null check (char_length(answer) <= 5000),
    party register_code not null,
    created_at timestamptz not null
);
create index proposal_risk_by_proposal on proposal_risk (proposal_id, created_at);
