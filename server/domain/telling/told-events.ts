import type { AccessEventName, EventName } from '../events.ts';

/** The events that somebody is told of. Each queues its telling in the transaction of the change that it records. */
const told = [
  'consultation.started',
  'consultation.comment_sent',
  'scheme.published',
  'scheme.ended',
  'evidence.rejected',
  'payment_run.released',
  'reminder.sent',
] as const satisfies readonly EventName[];

/** An event that somebody is told of. */
export type ToldEvent = (typeof told)[number];

/** Every event that somebody is told of. */
export const toldEvents: readonly ToldEvent[] = told;

/** True for an event that somebody is told of. */
export function isTold(name: EventName): name is ToldEvent {
  return (told as readonly EventName[]).includes(name);
}

/** True for what happens to an invitation that whoever is invited is told of: it was made, or sent again. */
export function tellsOfInvitation(name: AccessEventName): boolean {
  return name === 'membership.invited' || name === 'membership.invitation_resent';
}
