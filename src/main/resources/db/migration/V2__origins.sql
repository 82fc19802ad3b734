-- Where names and facts come from, so that a register changes only what is its own and what people entered stays.

-- The register or file that brought the name; null for what people and the fixtures say.
alter table name add column origin text check (origin in ('katottg', 'hromadas', 'lau', 'geonames', 'spreadsheet'));

-- By group of facts (region, district, centre, population, traits, territory): {"by": origin, "edition": day}. A group
-- that is not named here was entered by people or stands in the fixtures.
alter table organisation add column origins jsonb not null default '{}' check (jsonb_typeof(origins) = 'object');

-- Imports that changed something.
create table import_run (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor text_line not null default audit_actor(),
    origin text not null check (origin in ('katottg', 'hromadas', 'lau', 'geonames', 'spreadsheet')),
    file text_line not null,
    edition date not null,
    source source_text not null,
    created bigint not null check (created >= 0),
    changed bigint not null check (changed >= 0),
    constraint import_run_did_something check (created + changed > 0)
);
create index import_run_by_origin on import_run (origin, edition);
create trigger import_run_is_final before update or delete on import_run
    for each row execute function refuse_change('The list of imports is only ever added to.');
create trigger import_run_stays before truncate on import_run
    for each statement execute function refuse_change('The list of imports is only ever added to.');
