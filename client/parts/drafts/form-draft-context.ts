import { createContext } from 'react';
import type { FormDraft } from './form-draft.ts';

/** What is written in the form around; undefined outside of one, and where nothing is kept. */
export const FormDraftContext = createContext<FormDraft | undefined>(undefined);
