/**
 * What happened, in the past tense. An event is written in the same transaction as the change; a change without one is
 * refused by the action runner.
 */
export const eventSentences = {
  'scheme.drafted': 'Scheme drafted',
  'scheme.saved': 'Draft saved',
  'scheme.version_started': 'New version started',
  'scheme.withdrawn': 'Scheme withdrawn',
  'scheme.published': 'Scheme published and offered to practices',
  'scheme.ended': 'Scheme ended: every practice goes back to the national contract',
  'simulation.asked': 'Simulation asked for',
  'simulation.finished': 'Simulation finished',
  'simulation.failed': 'Simulation stopped with a fault',
  'simulation.cancelled': 'Simulation cancelled',
  'simulation.shared': 'Simulation shared with the LMC and the practices',
  'consultation.started': 'Text sent to the LMC',
  'consultation.extended': 'Closing date of the consultation moved later',
  'consultation.commented': 'Comment written',
  'consultation.comment_sent': 'Comment sent',
  'consultation.replied': 'Comment answered',
  'consultation.signed': 'LMC response signed',
  'consultation.lapsed': 'No response in time recorded',
  'decision.recorded': 'Committee decision recorded',
  'offer.accepted': 'Practice opted in',
  'offer.declined': 'Practice declined',
  'participation.left': 'Practice went back to the national contract',
  'participation.reverted': 'Scheme ended: practice went back to the national contract',
  'evidence.recorded': 'Evidence recorded',
  'evidence.confirmed': 'Evidence confirmed',
  'evidence.rejected': 'Evidence rejected',
  'fact.told': 'Facts that the sums need recorded',
  'count.reported': 'Counts reported by the practice',
  'claim.asked': 'Payment for actual performance asked for',
  'claim.withdrawn': 'Claim for actual performance withdrawn',
  'claim.agreed': 'Claim for actual performance agreed',
  'claim.declined': 'Claim for actual performance declined',
  'payment_run.started': 'Payment run started',
  'payment_run.calculation_asked': 'Calculation asked for',
  'payment_run.calculated': 'Payment run calculated',
  'payment_run.failed': 'Calculation stopped with a fault',
  'payment_run.submitted': 'Payment run submitted for approval',
  'payment_run.approved': 'Payment run approved',
  'payment_run.released': 'Payment run released: payments made',
  'payment_run.withdrawn': 'Payment run withdrawn',
  'payment_exception.settled': 'Exception settled',
  'payment_line.amended': 'Payment amended',
} as const;

/** A name of the list above: anything else cannot be written. */
export type EventName = keyof typeof eventSentences;

/** Changes to people, access and the national contract: they belong to an organisation, not to a tenant. */
export const accessEventSentences = {
  'membership.roles_changed': 'Rights changed',
  'membership.revoked': 'Access taken away',
  'membership.chosen': 'Organisation chosen',
  'session.started': 'Signed in',
  'session.ended': 'Signed out',
  'api_token.created': 'Token created',
  'api_token.revoked': 'Token revoked',
  'national_year.drafted': 'Draft of a national contract year started',
  'national_year.saved': 'Draft of a national contract year saved',
  'national_year.discarded': 'Draft of a national contract year discarded',
  'national_year.released': 'National contract year released',
  'notice.marked_read': 'Notices marked as read',
  'notice.way_chosen': 'Way of being told chosen',
  'demonstration.date_set': 'Demonstration date moved',
} as const;

/** A name of the list above. */
export type AccessEventName = keyof typeof accessEventSentences;
