import { TextField } from '../parts/fields/text-field.tsx';
import { LIMITS } from '../parts/limits.ts';
import type { Problem } from '../parts/problem.ts';

const MOST_CHARACTERS = LIMITS.longestAuthority;

/** What is wrong with the authority a person gives; nothing when it can be sent. */
export const problemsWithAuthority = (authority: string): readonly Problem[] => {
  if (authority.trim() === '') return [{ field: 'authority', message: 'Say by what authority you sign' }];
  return authority.length > MOST_CHARACTERS
    ? [{ field: 'authority', message: `The authority must be ${MOST_CHARACTERS} characters or fewer` }]
    : [];
};

/** By what right somebody commits the practice. It stays on record beside their name. */
export const AuthorityField = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => (
  <TextField
    field="authority"
    label="By what authority do you sign?"
    hint="For example: Partner, for the partnership."
    value={value}
    onChange={onChange}
  />
);
