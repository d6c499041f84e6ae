import type { ReactElement } from 'react';

/** A label or a hint: plain words, or words with some in bold. */
export type Words = string | ReactElement;
