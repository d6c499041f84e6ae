-- The provider's own word for a sign-in (its id token), kept to end the session there with (id_token_hint). It goes when
-- the session ends.
alter table session add column id_token text,
  add constraint an_ended_session_keeps_no_id_token check (ended_at is null or id_token is null);
grant update (id_token) on session to portal_known;
