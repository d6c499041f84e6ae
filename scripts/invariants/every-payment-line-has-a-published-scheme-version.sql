-- Nothing is paid under a text that was not published (house.md 5).
select l.reference, s.name, s.state
from payment_line l
join scheme s on s.commissioner_id = l.commissioner_id and s.id = l.scheme_id
join scheme_version v on v.commissioner_id = l.commissioner_id and v.id = l.scheme_version_id
where s.published_at is null or v.frozen_at is null or v.scheme_id <> l.scheme_id;
