-- Going back to the national contract is proved by a certificate of the same day (product.md D2-10).
select p.practice_id, p.scheme_id, p.during
from participation p
where p.state = 'left' and not exists (select from certificate c
  where c.commissioner_id = p.commissioner_id and c.scheme_id = p.scheme_id and c.practice_id = p.practice_id and c.kind = 'practice_left');
