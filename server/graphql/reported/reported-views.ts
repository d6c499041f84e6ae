import type { AskedFact } from '../../actions/reported/asked-facts.ts';
import { slotOf } from '../../actions/reported/asked-facts.ts';
import { readFactOfPractices, readFactsHeld } from '../../actions/reported/facts-held.ts';
import type { FactOfPractice } from '../../actions/reported/facts-held.ts';
import { readPhaseFactsOf } from '../../actions/reported/phase-facts.ts';
import { readPracticeCounts } from '../../actions/reported/practice-counts.ts';
import { readFacts } from '../../actions/reported/read-facts.ts';
import { timesToldOfAll } from '../../actions/reported/told-meanwhile.ts';
import { dayInWords } from '../../domain/dates.ts';
import { withThousands } from '../../domain/words/with-thousands.ts';
import { unusualFacts } from '../../actions/reported/unusual-facts.ts';
import { whyNotReportCounts } from '../../domain/reported/decide-report-counts.ts';
import { whyNot, whyNotFinish } from '../../domain/permissions.ts';
import type { Connection, PageRequest } from '../../persistence/connection.ts';
import { readCursor, writeCursor } from '../../persistence/connection.ts';
import type { ParticipantRecords } from '../../persistence/payments/participant-repository.ts';
import type { ReportedFact } from '../../persistence/reported/reported-fact-repository.ts';
import { permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import type {
  FactOfPracticeType,
  FactState,
  FactsPreviewType,
  PhaseFactsType,
  PracticeCountsType,
} from './reported-type.ts';

/** The phase facts as they are served; the scheme is loaded where it is asked for. */
export type PhaseFactsView = PhaseFactsType & { schemeId: string };
/** The counts as they are served; the offer is loaded where it is asked for. */
export type PracticeCountsView = PracticeCountsType & { offerId: string };
/** One fact of a practice as it is served; the practice is loaded where it is asked for. */
export type FactOfPracticeView = FactOfPracticeType & { practiceId: string };

/** More changes than these are counted and not listed. */
const MOST_CHANGES = 100;

const shown = ({
  key,
  field,
  indicator,
  label,
  unit,
  time,
  date,
  latest,
  general,
  counted,
  components,
}: AskedFact) => ({ key, field, indicator, label, unit, from: time.from, date, latest, general, counted, components });

/** What the sums of a phase need and what of it is known; null when there is no such phase that I may see. */
export async function viewPhaseFacts(
  { scope, actor }: Context,
  schemeId: string,
  phaseKey: string,
): Promise<PhaseFactsView | null> {
  const facts = await readPhaseFactsOf(scope, schemeId, phaseKey);
  if (!facts) return null;
  const { practices, facts: held, template } = await readFactsHeld(scope, facts);
  const closedAt = await scope.reportedFacts.closedAt(facts);
  return {
    schemeId,
    phaseKey,
    phaseName: facts.phase.name,
    from: facts.phase.from,
    to: facts.phase.to,
    practices,
    template,
    closedAt,
    unread: facts.unread.map(({ sentence }) => sentence),
    facts: held.map(({ asked, held: practicesThatHaveIt, lacking, wrong }) => ({
      ...shown(asked),
      held: practicesThatHaveIt,
      lacking,
      wrong,
    })),
    tell: permissionFor(whyNot(actor, 'fact:tell')),
  };
}

/** A page of the practices for which one fact stands so; none for a fact that is not asked. */
export async function viewFactPractices(
  { scope }: Context,
  { schemeId, phaseKey, factKey, state }: { schemeId: string; phaseKey: string; factKey: string; state: FactState },
  { first, after }: PageRequest,
): Promise<Connection<FactOfPracticeView>> {
  const facts = await readPhaseFactsOf(scope, schemeId, phaseKey);
  const asked = facts?.asked.find(({ key }) => key === factKey);
  const all =
    facts && asked
      ? (await readFactOfPractices(scope, facts, { asked })).filter(({ found }) => found.state === state)
      : [];
  const from = after === null ? '' : readCursor(after, 'text').sortKey;
  const rest = all.filter(({ practiceCode }) => practiceCode > from);
  const shownRows = rest.slice(0, first);
  const last = shownRows.at(-1);
  return {
    nodes: shownRows.map(viewFactOfPractice),
    totalCount: all.length,
    pageInfo: {
      hasNextPage: rest.length > shownRows.length,
      endCursor: last ? writeCursor(last.practiceCode, last.practiceId) : null,
    },
  };
}

const viewFactOfPractice = ({ practiceId, found, toldBy, toldAt, version }: FactOfPractice): FactOfPracticeView => {
  const fact = found.state === 'HELD' ? found.fact : null;
  return {
    practiceId,
    state: found.state,
    value: fact?.value ?? null,
    date: fact?.date ?? null,
    source: fact?.source ?? null,
    toldBy,
    toldAt,
    version,
    problem: found.state === 'WRONG' ? found.problem : null,
  };
};

/** One fact of one practice; null when it is not asked, or the practice does not take part. */
export async function viewFactOfOnePractice(
  { scope }: Context,
  {
    schemeId,
    phaseKey,
    factKey,
    practiceId,
  }: { schemeId: string; phaseKey: string; factKey: string; practiceId: string },
): Promise<FactOfPracticeView | null> {
  const facts = await readPhaseFactsOf(scope, schemeId, phaseKey);
  const asked = facts?.asked.find(({ key }) => key === factKey);
  if (!facts || !asked) return null;
  const [one] = await readFactOfPractices(scope, facts, { asked, practiceId });
  return one ? viewFactOfPractice(one) : null;
}

/** What a file would do; null when there is no such phase that I may see. */
export async function viewFactsPreview(
  { scope }: Context,
  { schemeId, phaseKey, text }: { schemeId: string; phaseKey: string; text: string },
): Promise<FactsPreviewType | null> {
  const facts = await readPhaseFactsOf(scope, schemeId, phaseKey);
  if (!facts) return null;
  const reading = await readFacts(scope, facts, text);
  if ('problems' in reading)
    return {
      ...{ added: 0, corrected: 0, unchanged: 0, left: 0, version: 0, changes: [], unusual: [] },
      problems: reading.problems,
    };
  const { changes, left } = reading;
  const count = (kind: string): number => changes.filter(({ change }) => change === kind).length;
  return {
    added: count('ADDED'),
    corrected: count('CORRECTED'),
    unchanged: count('UNCHANGED'),
    left,
    version: timesToldOfAll(changes),
    problems: [],
    unusual: unusualFacts(facts, changes).slice(0, MOST_CHANGES),
    changes: changes
      .filter(({ change }) => change !== 'UNCHANGED')
      .slice(0, MOST_CHANGES)
      .map(({ asked, ...one }) => ({ ...one, label: asked.label })),
  };
}

/** What a practice counts for an offer it took up; null when there is no such offer that I may see. */
export async function viewPracticeCounts(
  { scope, actor }: Context,
  offerId: string,
): Promise<PracticeCountsView | null> {
  const offer = await scope.offers.byId(offerId);
  const counts = offer && (await readPracticeCounts(scope, offer));
  if (!counts) return null;
  const { facts, records, closedAt, inQuestion } = counts;
  return {
    offerId,
    closedAt,
    report: permissionFor(
      whyNot(actor, 'count:report') ??
        whyNotFinish(actor, { ...offer, tookPart: inQuestion.days !== null }) ??
        whyNotReportCounts(inQuestion),
    ),
    unread: facts.unread.map(({ sentence }) => sentence),
    counts: facts.asked.map((asked) => {
      const ofIt = (records?.reported ?? []).filter(
        ({ field, indicator, schemeId }) =>
          field === asked.field && indicator === asked.indicator && schemeId === facts.schemeId,
      );
      const told = ofIt.find(({ slot }) => slot === slotOf(asked, asked.date));
      return {
        ...shown(asked),
        ...ownDays(asked, records),
        besides: besides(
          asked,
          ofIt.filter((one) => one !== told),
        ),
        value: told?.value ?? null,
        source: told?.source ?? null,
        toldBy: told?.toldByName ?? null,
        toldAt: told?.toldAt ?? null,
        corrections: told ? told.edition - 1 : 0,
        version: told?.edition ?? 0,
      };
    }),
  };
}

/** The days of a phase that a practice counts for: those on which it takes part. */
const ownDays = ({ time, wanted }: AskedFact, records: ParticipantRecords | null): { from?: string; date?: string } =>
  records && 'within' in wanted.time && time.from !== null
    ? {
        from: records.from > time.from ? records.from : time.from,
        date: records.to < time.to ? records.to : time.to,
      }
    : {};

/** What was counted up to earlier days of the phase, as a month at a time, and is paid beside the number. */
function besides({ field, wanted }: AskedFact, told: readonly ReportedFact[]): string | null {
  if (field !== 'items' || told.length === 0) return null;
  const each = [...told]
    .sort((a, b) => (a.factDate < b.factDate ? -1 : 1))
    .map(({ value, factDate }) => `${withThousands(value)} up to ${dayInWords(factDate)}`);
  return wanted.several === 'the latest'
    ? `Counted before: ${each.join(', ')}. The latest count is for the whole.`
    : `Counted already, and added to this number: ${each.join(', ')}.`;
}
