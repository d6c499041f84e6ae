import { Tag } from 'nhsuk-react-components';

type Look = {
  words: string;
  color?: 'white' | 'grey' | 'green' | 'aqua-green' | 'blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow';
};

/** Every state that the contract names, in the words people read. A state without a line here shows its own name. */
const STATES: Record<string, Look> = {
  DRAFT: { words: 'Draft', color: 'grey' },
  IN_CONSULTATION: { words: 'In consultation', color: 'purple' },
  CONSULTED: { words: 'Consulted', color: 'blue' },
  APPROVED: { words: 'Approved', color: 'aqua-green' },
  NOT_APPROVED: { words: 'Not approved', color: 'red' },
  PUBLISHED: { words: 'Published', color: 'green' },
  ENDED: { words: 'Ended', color: 'white' },
  WITHDRAWN: { words: 'Withdrawn', color: 'white' },
  OPEN: { words: 'Open', color: 'purple' },
  OVERDUE: { words: 'Closed, not answered', color: 'orange' },
  NOT_OURS: { words: 'Not ours to answer', color: 'white' },
  RESPONDED: { words: 'Answered', color: 'green' },
  NO_RESPONSE: { words: 'No response', color: 'orange' },
  PRIVATE_COMMENT: { words: 'Draft, private', color: 'grey' },
  SENT_COMMENT: { words: 'Sent, no reply yet', color: 'blue' },
  ANSWERED_COMMENT: { words: 'Answered', color: 'green' },
  SUPPORTED: { words: 'Supported', color: 'green' },
  SUPPORTED_WITH_CONDITIONS: { words: 'Supported with conditions', color: 'yellow' },
  NOT_SUPPORTED: { words: 'Not supported', color: 'red' },
  NO_RESPONSE_IN_TIME: { words: 'No response in time', color: 'orange' },
  SILENT: { words: 'No answer: national', color: 'grey' },
  ACCEPTED: { words: 'Accepted', color: 'green' },
  DECLINED: { words: 'Declined: national', color: 'white' },
  LEFT: { words: 'Left: national', color: 'orange' },
  REVERTED: { words: 'Returned to national', color: 'white' },
  CALCULATING: { words: 'Calculating', color: 'yellow' },
  CALCULATED: { words: 'Calculated', color: 'blue' },
  WAITING: { words: 'Waiting to begin', color: 'grey' },
  FINISHED: { words: 'Finished', color: 'green' },
  CANCELLED: { words: 'Cancelled', color: 'white' },
  FAILED: { words: 'Stopped', color: 'red' },
  WORKING: { words: 'Being made', color: 'yellow' },
  DONE: { words: 'Done', color: 'green' },
  FILE_STANDS: { words: 'Used', color: 'green' },
  FILE_REPLACED: { words: 'Replaced', color: 'white' },
  SHARED_SIMULATION: { words: 'Shared', color: 'green' },
  GAINS: { words: 'Gains', color: 'green' },
  LOSES: { words: 'Loses', color: 'orange' },
  SAME: { words: 'The same', color: 'white' },
  NOT_WORKED_OUT: { words: 'Not worked out', color: 'grey' },
  SUBMITTED: { words: 'Waiting for approval', color: 'purple' },
  RELEASED: { words: 'Released', color: 'green' },
  MEMBER_IN: { words: 'In', color: 'green' },
  MEMBER_INVITED: { words: 'Invited', color: 'blue' },
  MEMBER_SUSPENDED: { words: 'Suspended', color: 'orange' },
  MEMBER_ENDED: { words: 'Ended', color: 'white' },
  MEMBER_WITHDRAWN: { words: 'Invitation withdrawn', color: 'white' },
  MEMBER_REMOVED: { words: 'No access', color: 'white' },
  ENTRY_NOBODY: { words: 'Nobody is in', color: 'orange' },
  ENTRY_INVITED: { words: 'Somebody is invited', color: 'blue' },
  ENTRY_IN: { words: 'Somebody is in', color: 'green' },
  TOKEN_HOLDS: { words: 'Works', color: 'green' },
  TOKEN_EXPIRED: { words: 'Expired', color: 'white' },
  TOKEN_REVOKED: { words: 'Revoked', color: 'red' },
  CLAIM_WAITING: { words: 'To decide', color: 'blue' },
  CLAIM_AGREED: { words: 'Agreed', color: 'green' },
  CLAIM_DECLINED: { words: 'Declined', color: 'red' },
  CLAIM_WITHDRAWN: { words: 'Taken back', color: 'white' },
  RECORDED: { words: 'Recorded', color: 'green' },
  MAIL_WAITING: { words: 'Waiting to be sent', color: 'blue' },
  MAIL_SENT: { words: 'Sent', color: 'green' },
  MAIL_CAUGHT: { words: 'Caught, not sent', color: 'purple' },
  MAIL_FAILED: { words: 'Given up', color: 'red' },
  NOTICE_NEW: { words: 'New', color: 'blue' },
  NOTICE_READ: { words: 'Read', color: 'white' },
  recorded: { words: 'To review', color: 'blue' },
  WAITS_FOR_COMMISSIONER: { words: 'Waits for the commissioner', color: 'blue' },
  confirmed: { words: 'Confirmed', color: 'green' },
  rejected: { words: 'Rejected', color: 'red' },
  active: { words: 'Taking part', color: 'green' },
  withdrawn: { words: 'Withdrawn', color: 'white' },
  left: { words: 'Left', color: 'orange' },
  reverted: { words: 'Returned to national', color: 'white' },
  national: { words: 'National', color: 'blue' },
  local: { words: 'Local', color: 'purple' },
};

/** The words for a state, for sentences, filters and titles. */
export const stateWords = (state: string): string => STATES[state]?.words ?? state;

/** A state as a tag. The words carry the meaning; the colour only helps to find them. */
export const StateTag = ({ state }: { state: string }) => (
  <Tag modifier={STATES[state]?.color}>{stateWords(state)}</Tag>
);
