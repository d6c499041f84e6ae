import { countWords } from '../../parts/words/count-words.ts';
import { formatDate, formatInstant } from '../../parts/format-date.ts';
import { type SchemeFound, repliesOwed } from './scheme-found.ts';

/** The one thing to do next with a scheme: in words, and where. Without an address there is only to wait. */
export type NextStep = { words: string; to?: string; button?: string };

const ofDraft = ({ id, currentVersion, permissions }: SchemeFound): NextStep => {
  const left = currentVersion.problems.length;
  if (left > 0 && permissions.save.allowed)
    return {
      words: `The draft is not finished: ${countWords(left, 'point')} left to put right.`,
      to: `/schemes/${id}/edit`,
      button: 'Go on with the draft',
    };
  if (permissions.startConsultation.allowed)
    return {
      words: 'The draft is complete. Send it to the LMC.',
      to: `/schemes/${id}/consult`,
      button: 'Start the consultation',
    };
  return { words: `This is a draft. ${permissions.startConsultation.reason ?? ''}` };
};

const inConsultation = (scheme: SchemeFound): NextStep => {
  const owed = repliesOwed(scheme);
  const open = scheme.consultations.filter(({ state }) => state === 'OPEN');
  const toReply = scheme.consultations.find(({ comments }) =>
    comments.some(({ permissions }) => permissions.reply.allowed),
  );
  if (owed > 0)
    return {
      words: `The LMC waits for ${countWords(owed, 'reply', 'replies')}.`,
      ...(toReply ? { to: `/consultations/${toReply.id}`, button: 'Reply to the LMC' } : {}),
    };
  const overdue = open.find((one) => one.overdue);
  if (overdue)
    return {
      words: `${overdue.lmc.name} did not answer by ${formatInstant(overdue.closesAt)}.`,
      ...(overdue.permissions.recordNoResponse.allowed
        ? { to: `/consultations/${overdue.id}`, button: 'Record that there was no response' }
        : {}),
    };
  return {
    words: open.map(({ lmc, closesAt }) => `${lmc.name} can answer until ${formatInstant(closesAt)}.`).join(' '),
  };
};

const ofPublished = ({ id, phases, paymentRuns, permissions }: SchemeFound, today: string): NextStep => {
  const toReview = phases.reduce((sum, phase) => sum + phase.evidenceToReview, 0);
  if (toReview > 0)
    return {
      words: `${countWords(toReview, 'piece')} of evidence to review.`,
      to: `/schemes/${id}/evidence?state=recorded`,
      button: 'Review the evidence',
    };
  const run = paymentRuns.find(({ state }) => state !== 'RELEASED' && state !== 'WITHDRAWN');
  if (run)
    return {
      words: `The payment run for ${run.phaseName} is not finished.`,
      to: `/payment-runs/${run.id}`,
      button: 'Open the payment run',
    };
  const unpaid = phases.find(
    ({ key, to }) =>
      to < today && !paymentRuns.some(({ phaseKey, state }) => phaseKey === key && state !== 'WITHDRAWN'),
  );
  if (unpaid && permissions.startPaymentRun.allowed)
    return {
      words: `${unpaid.name} ended on ${formatDate(unpaid.to)} and has not been paid.`,
      to: `/schemes/${id}/pay`,
      button: 'Start a payment run',
    };
  return {
    words: 'The scheme is published. Practices answer for themselves; one that does not answer stays national.',
    to: `/schemes/${id}/uptake`,
    button: 'See the uptake',
  };
};

/** What comes next for a scheme, from its state and from what the server allows this person. */
export const nextStepOf = (scheme: SchemeFound, today: string): NextStep => {
  const { id, state, permissions } = scheme;
  switch (state) {
    case 'DRAFT':
      return ofDraft(scheme);
    case 'IN_CONSULTATION':
      return inConsultation(scheme);
    case 'CONSULTED':
      return permissions.recordDecision.allowed
        ? {
            words: 'The LMC has been consulted. The committee can decide.',
            to: `/schemes/${id}/decision`,
            button: 'Record the committee decision',
          }
        : { words: `The committee can decide. ${permissions.recordDecision.reason ?? ''}` };
    case 'APPROVED':
      return permissions.publish.allowed
        ? {
            words: 'Every check is met. A second person can publish.',
            to: `/schemes/${id}/publish`,
            button: 'Check and publish',
          }
        : { words: `The committee has approved it. ${permissions.publish.reason ?? ''}` };
    case 'NOT_APPROVED':
      return {
        words: 'The committee did not approve this text. A changed text is a new version, with a new consultation.',
      };
    case 'PUBLISHED':
      return ofPublished(scheme, today);
    case 'ENDED':
      return {
        words: scheme.endedFrom
          ? `The scheme has ended. The national contract applies again from ${formatDate(scheme.endedFrom)}.`
          : 'The scheme has ended.',
      };
    case 'WITHDRAWN':
      return { words: 'This scheme was withdrawn before it was published. Nobody was offered it.' };
  }
};
