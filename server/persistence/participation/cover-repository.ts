import type { LocalCover } from '../../domain/participation/cover.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';

/** Which local scheme stands in place of which national indicator. What no row covers on a day is national. */
export class CoverRepository {
  constructor(private readonly rows: Rows) {}

  /**
   * A participation stands in place of these indicators for all its days. In the order of their names, so that two
   * schemes accepted at once wait for each other and then one is refused.
   */
  async addFor(participationId: string, indicators: readonly string[]): Promise<void> {
    await this.rows.select(sql`
      insert into local_cover (commissioner_id, participation_id, practice_id, indicator, during)
      select p.commissioner_id, p.id, p.practice_id, n.indicator, p.during
      from participation p
      cross join unnest(${indicators}::text[]) as n (indicator)
      where p.id = ${participationId}
      order by n.indicator`);
  }

  /**
   * Whether any of these indicators is covered on a day of a participation by a scheme of another commissioner: a practice
   * that moved may still be in one. Nobody opts in to two commissioners at once, so what is read here can only become less.
   */
  async isCoveredElsewhere(participationId: string, indicators: readonly string[]): Promise<boolean> {
    const found = await this.rows.first(sql`
      select c.indicator
      from participation p
      join local_cover c on c.practice_id = p.practice_id and c.commissioner_id <> p.commissioner_id
        and c.indicator = any (${indicators}) and c.during && p.during
      where p.id = ${participationId}
      limit 1`);
    return found !== null;
  }

  /**
   * Gives back every day from this one on (all of them for null), in one statement however many participations there
   * are.
   */
  async end(participationIds: readonly string[], from: string | null): Promise<number> {
    const end = value(from);
    const changed = await this.rows.select(sql`
      with ended as (
        update local_cover
        set during = case
          when ${end}::date is null then 'empty'::daterange
          else during * daterange(null, ${end}::date) end
        where participation_id = any (${participationIds})
        returning indicator)
      select indicator
      from ended`);
    return changed.length;
  }

  /** What stands in place of the national contract for a practice on a day. */
  async on(practiceId: string, day: string): Promise<(LocalCover & { participationId: string })[]> {
    return this.rows.select(sql`
      select c.indicator, c.participation_id as "participationId", p.scheme_id as "schemeId", s.name as "schemeName"
      from local_cover c
      join participation p on p.commissioner_id = c.commissioner_id and p.id = c.participation_id
      join scheme s on s.commissioner_id = p.commissioner_id and s.id = p.scheme_id
      where c.practice_id = ${practiceId} and c.during @> ${day}::date
      order by c.indicator`);
  }

  /** Whether the practice belongs on that day to a tenant the reader may enter. */
  async isWithin(practiceId: string, commissionerIds: readonly string[], day: string): Promise<boolean> {
    const found = await this.rows.first(sql`
      select practice_id
      from practice_membership
      where practice_id = ${practiceId} and commissioner_id = any (${commissionerIds}) and during @> ${day}::date`);
    return found !== null;
  }
}
