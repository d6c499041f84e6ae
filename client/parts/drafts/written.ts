/** What a person writes in a field: text, a tick, several choices, or what a page makes of several fields. */
export type Written = unknown;

/** True for the same words, however they are held. */
export const isSame = (one: Written, other: Written): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The page of a form, as its form sees it. */
export type Holder<Form> = {
  /** Something was typed. */
  changed: () => void;
  /** Whether something was found for a field that is not put back yet. */
  isFound: (field: string) => boolean;
  /** Takes out what was found for a field, to put it back. */
  take: (field: string) => { value: Written } | undefined;
  /** Something was put back. */
  putBack: () => void;
  /** What an earlier step of the page held of a field, and was not sent. */
  earlier: (field: string) => { value: Written } | undefined;
  /** Does what a button of the form does. */
  press: (form: Form, send: () => void) => void;
};
