/** What a practice has answered to an offer. Silence means the national contract; only the practice itself can accept. */
export type OfferResponse = 'silent' | 'accepted' | 'declined' | 'left' | 'reverted';

/** Every answer there is, the one before any answer first. */
export const offerResponses: readonly OfferResponse[] = ['silent', 'accepted', 'declined', 'left', 'reverted'];

/**
 * Taking part in a phase: active; withdrawn (declined again before the closing time); left (by the practice);
 * reverted (the scheme ended).
 */
export type ParticipationState = 'active' | 'withdrawn' | 'left' | 'reverted';

/** The states of a practice that takes part: on the days it has in the phase. */
export const participationStatesThatTakePart: readonly ParticipationState[] = ['active'];

/** The answers to an offer that nobody has given yet. */
export const offerResponsesThatWait: readonly OfferResponse[] = ['silent'];

/** The states of a practice that took part in a phase as long as the scheme has not ended. */
export const participationStatesBeforeAnEnd: readonly ParticipationState[] = ['active', 'left'];

/** Who brings about a move from one answer to another. */
export type OfferMover = 'practice' | 'commissioner';

interface OfferMove {
  from: OfferResponse[];
  to: OfferResponse;
  by: OfferMover;
}

/** The moves between answers. A move that is not here cannot be made; none of a commissioner's leads to accepted (D5-7). */
export const offerMoves = {
  accept: { from: ['silent', 'declined'], to: 'accepted', by: 'practice' },
  decline: { from: ['silent', 'accepted'], to: 'declined', by: 'practice' },
  leave: { from: ['accepted'], to: 'left', by: 'practice' },
  end_while_open: { from: ['silent'], to: 'reverted', by: 'commissioner' },
  end_while_taking_part: { from: ['accepted', 'left'], to: 'reverted', by: 'commissioner' },
} as const satisfies Record<string, OfferMove>;

/** True when the practice takes part by this answer: then it may end that, wherever it is by now. */
export function takesPart({ response }: { response: OfferResponse }): boolean {
  return response === 'accepted';
}

/** True when this answer can be followed by this move. */
export function canMove(response: OfferResponse, move: keyof typeof offerMoves): boolean {
  return (offerMoves[move].from as readonly OfferResponse[]).includes(response);
}
