import { dayInWords, endOfLondonDay, instantInWords, isInTime } from '../dates.ts';
import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import { refusals } from '../refusals.ts';
import { countWords } from '../words/count-words.ts';
import { noticeLine } from './scheme-definition.ts';
import type { SchemeDefinition } from './scheme-definition.ts';

/** What the gate looks at: facts about one version, gathered by whoever asks. */
export interface GateFacts {
  /** Null when this portal cannot read it: `problems` then say what of it, and close the gate. */
  definition: SchemeDefinition | null;
  problems: Reason[];
  frozen: boolean;
  consultations: {
    lmcName: string;
    state: 'open' | 'responded' | 'no_response';
    outcome: string | null;
    closesAt: Date;
    signedName: string | null;
    fingerprintMatches: boolean;
  }[];
  commentsAwaitingReply: number;
  decision: {
    outcome: 'approved' | 'not_approved';
    committee: string;
    metOn: string;
    minuteReference: string;
    fingerprintMatches: boolean;
  } | null;
  eligiblePractices: number;
  now: Date;
}

/** One check of the gate: met with its evidence, or not met with the reason and what to do. */
export interface GateCheck {
  key: string;
  title: string;
  passed: boolean;
  evidence: string;
  remedy: string | null;
  code: string | null;
  reasons: Reason[];
}

const check = (
  key: string,
  title: string,
  { evidence, reasons, remedy }: { evidence: string; reasons: Reason[]; remedy?: string },
): GateCheck => {
  const [first] = reasons;
  return {
    key,
    title,
    passed: !first,
    evidence: first ? first.message : evidence,
    reasons,
    remedy: first ? (remedy ?? refusals[first.code].remedy ?? null) : null,
    code: first?.code ?? null,
  };
};

/**
 * The publish gate, like a build check: every check is red or green with its evidence, a blocker can only be met, never
 * dismissed. Who publishes is checked apart, because it depends on who asks.
 * Source: product.md idea 3, C12; domain.md 6.5 (hard gates).
 */
export function publishGate({ definition, ...facts }: GateFacts): GateCheck[] {
  return [
    textIsComplete(facts),
    lmcWasConsulted(facts),
    commentsAreAnswered(facts),
    committeeDecided(facts),
    ...(definition
      ? [
          windowsAreOpen({ definition, ...facts }),
          exitIsDefined(definition),
          practicesMayJoin({ definition, ...facts }),
        ]
      : []),
  ];
}

type FactsOf<Key extends keyof GateFacts> = { [K in Key]: NonNullable<GateFacts[K]> };

const textIsComplete = ({ problems, frozen }: FactsOf<'problems' | 'frozen'>): GateCheck =>
  check('text', 'The text is complete and fixed', {
    evidence: 'The text is complete and has a fingerprint.',
    reasons: problems.length > 0 ? problems : frozen ? [] : [reason('SCHEME_LACKS_LMC_CONSULTATION')],
    remedy: problems.length > 0 ? 'Put right each point on the list.' : undefined,
  });

const lmcWasConsulted = ({ consultations }: Pick<GateFacts, 'consultations'>): GateCheck =>
  check('lmc', 'The LMC was consulted on this text', {
    evidence: consultations
      .map(
        ({ lmcName, outcome, signedName }) =>
          `${lmcName}: ${outcomeInWords(outcome)}${signedName ? `, signed by ${signedName}` : ''}.`,
      )
      .join(' '),
    reasons:
      consultations.length === 0 || consultations.some(({ fingerprintMatches }) => !fingerprintMatches)
        ? [reason('SCHEME_LACKS_LMC_CONSULTATION')]
        : consultations
            .filter(({ state }) => state === 'open')
            .map(({ closesAt }) => reason('CONSULTATION_IS_STILL_OPEN', null, { closes: instantInWords(closesAt) })),
  });

const commentsAreAnswered = ({
  commentsAwaitingReply,
  consultations,
}: Pick<GateFacts, 'commentsAwaitingReply' | 'consultations'>): GateCheck =>
  check('comments', 'Every LMC comment has a reply', {
    evidence: consultations.length === 0 ? 'There are no comments.' : 'No comment waits for a reply.',
    reasons:
      commentsAwaitingReply > 0 ? [reason('LMC_COMMENT_AWAITS_REPLY', null, { count: commentsAwaitingReply })] : [],
  });

const committeeDecided = ({ decision }: Pick<GateFacts, 'decision'>): GateCheck =>
  check('decision', 'The committee approved this text', {
    evidence: decision
      ? `${decision.committee} on ${dayInWords(decision.metOn)}, minute ${decision.minuteReference}.`
      : '',
    reasons:
      !decision || !decision.fingerprintMatches
        ? [reason('SCHEME_LACKS_COMMITTEE_DECISION')]
        : decision.outcome === 'not_approved'
          ? [reason('COMMITTEE_DID_NOT_APPROVE')]
          : [],
  });

const windowsAreOpen = ({ definition, now }: FactsOf<'definition' | 'now'>): GateCheck =>
  check('windows', 'Practices still have time to opt in', {
    evidence: definition.phases
      .map(({ name, optInClosesOn }) => `${name}: until ${dayInWords(optInClosesOn)}, 11:59pm.`)
      .join(' '),
    reasons: definition.phases
      .filter(({ optInClosesOn }) => !isInTime(now, endOfLondonDay(optInClosesOn)))
      .map(({ name, optInClosesOn }) =>
        reason('OPT_IN_HAS_CLOSED_ALREADY', null, { phase: name, closed: dayInWords(optInClosesOn) }),
      ),
  });

const exitIsDefined = (definition: SchemeDefinition): GateCheck =>
  check('exit', 'There is a way back to the national contract', {
    evidence: `${noticeLine(definition.exitTerms)} Every practice can go back by itself.`,
    reasons: definition.exitTerms.text.trim() ? [] : [reason('EXIT_TERMS_ARE_MISSING')],
  });

const practicesMayJoin = ({
  eligiblePractices,
  definition,
  now,
}: FactsOf<'eligiblePractices' | 'definition' | 'now'>): GateCheck =>
  check('practices', 'There are practices to offer it to', {
    evidence: `${countWords(eligiblePractices, 'practice')} may join; ${definition.viability.practicesNeeded} ${definition.viability.practicesNeeded === 1 ? 'is' : 'are'} needed.`,
    reasons:
      eligiblePractices > 0
        ? []
        : [reason('NO_PRACTICE_MAY_JOIN', null, { day: dayInWords(now.toISOString().slice(0, 10)) })],
  });

/** LMC outcomes as people say them. */
export function outcomeInWords(outcome: string | null): string {
  return (
    {
      SUPPORTED: 'supported',
      SUPPORTED_WITH_CONDITIONS: 'supported with conditions',
      NOT_SUPPORTED: 'not supported',
      NO_RESPONSE_IN_TIME: 'no response in time',
    }[outcome ?? ''] ?? 'no answer yet'
  );
}
