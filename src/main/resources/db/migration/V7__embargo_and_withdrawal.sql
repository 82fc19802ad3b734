-- The first day on which a statement is shown; null when it is shown already. Until then the audience stands for later
-- and the owner alone sees it: see organisation.Embargo.
alter table need add column shown_from date;
alter table offer add column shown_from date;
create index need_under_embargo on need (shown_from) where shown_from is not null;
create index offer_under_embargo on offer (shown_from) where shown_from is not null;

-- Why an organisation is shown to nobody; null when it is shown: see organisation.Withdrawals.
alter table organisation add column withdrawn_because text_line;
create index organisation_withdrawn on organisation (code) where withdrawn_because is not null;
