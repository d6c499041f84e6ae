-- A released national contract year was released by somebody who neither drafted nor changed it, and its releases follow each other without a gap.
select n.financial_year, n.release, p.name as released_by
from national_release n
join person p on p.id = n.ended_by
where n.state = 'released'
  and (n.ended_by = any (n.edited_by) or n.drafted_by <> all (n.edited_by)
    or (n.release > 2 and not exists (select from national_release b where b.state = 'released' and b.financial_year = n.financial_year and b.release = n.release - 1)));
