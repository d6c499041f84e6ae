/** The job of telling people of one event: its name, and how often it is tried when the database or the machine fails it. */
export const TELL_OF_EVENT = { task: 'tell_of_event', attempts: 12 } as const;

/** The job of telling somebody that they are invited. */
export const TELL_OF_INVITATION = { task: 'tell_of_invitation', attempts: 12 } as const;

/** The job of sending one mail. Tried for about a day: a mail server that is down over night is up again before it is given up. */
export const SEND_MAIL = { task: 'send_mail', attempts: 14 } as const;

/** The job of telling, once a day, what no event tells: what opens, closes or ends by the calendar. */
export const TELL_OF_THE_DAY = { task: 'tell_of_the_day', attempts: 5 } as const;
