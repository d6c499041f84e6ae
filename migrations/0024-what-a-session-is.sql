-- A session by which one can be recognised, and how old the sign-in is on which it rests: by the provider's own word, for
-- what commits an organisation (docs/adr/0138). Null: the provider did not say, and what is not known is not fresh.
alter table session
  add column id uuid not null default gen_random_uuid(),
  add column authenticated_at timestamptz,
  -- The program and the machine, in words, for the person whose session it is.
  add column browser text,
  add constraint session_id_is_unique unique (id);
alter table session alter column id drop default;

-- Whoever was sent to sign in anew is held to it when they come back.
alter table sign_in_attempt add column fresh boolean not null default false;
