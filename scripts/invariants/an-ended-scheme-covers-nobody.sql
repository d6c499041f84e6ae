-- From the day a scheme has ended, every practice is on the national contract: all or none (product.md R5).
select s.name, s.ended_from, c.practice_id, c.during
from scheme s
join participation p on p.commissioner_id = s.commissioner_id and p.scheme_id = s.id
join local_cover c on c.commissioner_id = p.commissioner_id and c.participation_id = p.id
where s.ended_from is not null and c.during && daterange(s.ended_from, null);
