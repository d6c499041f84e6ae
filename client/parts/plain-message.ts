import type { Problem } from './problem.ts';
import { keyWords } from './words/key-words.ts';

const lastName = (field: string): string => keyWords(/([A-Za-z]+)(?:\[\d+\])*$/.exec(field)?.[1] ?? field);

/** What is wrong, for a person: a message that begins with the path of its field begins with the field's name instead. */
export const plainMessage = ({ field, message }: Problem): string =>
  field && message.startsWith(`${field} `) ? `${lastName(field)}${message.slice(field.length)}` : message;
