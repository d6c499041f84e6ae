-- A token that was made with a token ends with it, at the latest.
alter table api_token add column parent_id uuid references api_token;
create index api_token_by_parent on api_token (parent_id) where parent_id is not null;
