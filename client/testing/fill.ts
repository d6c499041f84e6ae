import type { UserEvent } from '@testing-library/user-event';

/** Puts a text into a field at once, as pasting does: quicker than key by key where the keys are not what a test is about. */
export const fill = async (user: UserEvent, field: HTMLElement, text: string): Promise<void> => {
  await user.clear(field);
  await user.paste(text);
};
