import { formatDate, formatInstant } from './format-date.ts';

/** A day: "7 March 2024". */
export const Day = ({ date }: { date: string }) => <time dateTime={date}>{formatDate(date)}</time>;

/** A moment in London time: "7 March 2024, 11:59pm". */
export const Moment = ({ at }: { at: string }) => <time dateTime={at}>{formatInstant(at)}</time>;
