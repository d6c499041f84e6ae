-- No two local schemes stand in place of one indicator for one practice on one day, also across tenants (product.md R4).
select a.practice_id, a.indicator, a.during * b.during as both
from local_cover a
join local_cover b on b.practice_id = a.practice_id and b.indicator = a.indicator and b.during && a.during
  and (b.commissioner_id, b.participation_id) > (a.commissioner_id, a.participation_id);
