-- A local scheme covers a practice only on days on which the practice takes part: what is not covered is national.
select c.participation_id, c.indicator, c.during as covered, p.during as taking_part
from local_cover c
join participation p on p.commissioner_id = c.commissioner_id and p.id = c.participation_id
where not c.during <@ p.during or c.practice_id <> p.practice_id;
