import { consultationStatesThatWait } from '../../domain/consultations/consultation-states.ts';
import type { ConsultationState, LmcOutcome } from '../../domain/consultations/consultation-states.ts';
import { columns } from '../columns.ts';
import { connection } from '../connection.ts';
import type { Connection, PageRequest } from '../connection.ts';
import { isOneOf, isWithToday } from '../home/question.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import { ConsultationCommentRow } from './consultation-comment-row.ts';
import { ConsultationResponseRow } from './consultation-response-row.ts';
import { ConsultationRow } from './consultation-row.ts';

export interface Consultation {
  commissionerId: string;
  id: string;
  schemeId: string;
  schemeVersionId: string;
  lmcId: string;
  fingerprint: string;
  openedAt: Date;
  closesAt: Date;
  state: ConsultationState;
  version: number;
}

export interface Comment {
  commissionerId: string;
  id: string;
  consultationId: string;
  clause: string;
  body: string;
  writtenBy: string | null;
  writtenAt: Date;
  sentAt: Date | null;
  reply: string | null;
  repliedBy: string | null;
  repliedAt: Date | null;
  version: number;
}

export interface Response {
  id: string;
  consultationId: string;
  outcome: LmcOutcome;
  conditions: string;
  statement: string;
  signedName: string;
  authority: string;
  signedAt: Date;
  fingerprint: string;
}

const CONSULTATION = columns(ConsultationRow, 'c', { except: ['openedBy'] });

/** An LMC cannot answer any more where it does not serve the area on the day; everybody else sees what there is. */
const CAN_STILL_BE_ANSWERED = sql`(not ${isOneOf(sql`c.state`, consultationStatesThatWait)}
  or (select current_audience()) <> 'lmc' or ${isWithToday(sql`c.commissioner_id`)})`;

const COMMENT = sql`${columns(ConsultationCommentRow, 'm', { except: ['writtenBy', 'repliedBy'] })},
  (select p.name from person p where p.id = m.written_by) as "writtenBy",
  (select p.name from person p where p.id = m.replied_by) as "repliedBy"`;

const RESPONSE = columns(ConsultationResponseRow, 'r', { except: ['commissionerId', 'signedBy'] });

/** Consultations of LMCs, what they said and what was answered. */
export class ConsultationRepository {
  constructor(private readonly rows: Rows) {}

  async byIds(ids: readonly string[]): Promise<Consultation[]> {
    return this.rows.select(sql`select ${CONSULTATION} from consultation c where c.id = any (${ids})`);
  }

  async byId(id: string): Promise<Consultation | null> {
    return this.rows.first(sql`select ${CONSULTATION} from consultation c where c.id = ${id}`);
  }

  async ofVersions(schemeVersionIds: readonly string[]): Promise<Consultation[]> {
    return this.rows.select(sql`
      select ${CONSULTATION}
      from consultation c
      where c.scheme_version_id = any (${schemeVersionIds})
      order by c.opened_at, c.id`);
  }

  /** One statement. Asked for those that are open, an LMC is not shown what it cannot answer any more. */
  async page(filter: { states?: ConsultationState[] | null }, page: PageRequest): Promise<Connection<Consultation>> {
    const states = value(filter.states ?? null);
    return connection<Consultation>(
      this.rows,
      {
        select: sql`
          select ${CONSULTATION}, c.closes_at as sort_key
          from consultation c
          where ${states}::text[] is null or (c.state = any (${states})
            and ${CAN_STILL_BE_ANSWERED})`,
        direction: 'desc',
        sortType: 'timestamptz',
      },
      page,
    );
  }

  async commentsOf(consultationIds: readonly string[]): Promise<Comment[]> {
    return this.rows.select(sql`
      select ${COMMENT}
      from consultation_comment m
      where m.consultation_id = any (${consultationIds})
      order by m.written_at, m.id`);
  }

  async commentById(id: string): Promise<Comment | null> {
    return this.rows.first(sql`select ${COMMENT} from consultation_comment m where m.id = ${id}`);
  }

  async responsesOf(consultationIds: readonly string[]): Promise<Response[]> {
    return this.rows.select(
      sql`select ${RESPONSE} from consultation_response r where r.consultation_id = any (${consultationIds})`,
    );
  }

  /** The states of every consultation of a version, whoever asks: states only, nothing of what another LMC said. */
  async statesOfVersion(schemeVersionId: string): Promise<ConsultationState[]> {
    const found = await this.rows.select<{ state: ConsultationState }>(
      sql`select state from consultation_states(${schemeVersionId}) as state`,
    );
    return found.map(({ state }) => state);
  }

  async add(consultations: Omit<ConsultationRow, 'version'>[]): Promise<void> {
    await this.rows.add(ConsultationRow, consultations);
  }

  async addComment(
    comment: Pick<
      ConsultationCommentRow,
      'commissionerId' | 'id' | 'consultationId' | 'clause' | 'body' | 'writtenBy' | 'writtenAt' | 'sentAt'
    >,
  ): Promise<void> {
    await this.rows.add(ConsultationCommentRow, comment);
  }

  async addResponse(response: ConsultationResponseRow): Promise<void> {
    await this.rows.add(ConsultationResponseRow, response);
  }

  /** False when the consultation is no longer in the state and version that were read. */
  async change(
    consultation: Pick<Consultation, 'commissionerId' | 'id' | 'state' | 'version'>,
    changes: Partial<Pick<Consultation, 'state' | 'closesAt'>>,
  ): Promise<boolean> {
    const { commissionerId, id, state, version } = consultation;
    return (
      (await this.rows.change(
        ConsultationRow,
        { commissionerId, id, state, version },
        { ...changes, version: version + 1 },
      )) === 1
    );
  }

  async changeComment(
    comment: Pick<Comment, 'commissionerId' | 'id' | 'version'>,
    changes: Partial<Pick<ConsultationCommentRow, 'sentAt' | 'reply' | 'repliedBy' | 'repliedAt'>>,
  ): Promise<boolean> {
    const { commissionerId, id, version } = comment;
    return (
      (await this.rows.change(
        ConsultationCommentRow,
        { commissionerId, id, version },
        { ...changes, version: version + 1 },
      )) === 1
    );
  }
}
