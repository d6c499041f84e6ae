import type { Problem } from './problem.ts';

const lastName = (field: string): string => {
  const name = /([A-Za-z]+)(?:\[\d+\])*$/.exec(field)?.[1] ?? field;
  const words = name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What is wrong, for a person: a message that begins with the path of its field begins with the field's name instead. */
export const plainMessage = ({ field, message }: Problem): string =>
  field && message.startsWith(`${field} `) ? `${lastName(field)}${message.slice(field.length)}` : message;
