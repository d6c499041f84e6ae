import { nobodyReads, within } from './clause.ts';
import { choiceField, jsonField, recordField, textField, wholeField } from './described.ts';
import type { Read } from '../shape.ts';

/** A key is a name in files, formulas and addresses: letters and figures, beginning with a small letter. */
export const KEY = {
  pattern: /^[a-z][A-Za-z0-9]*$/,
  words: 'letters and figures, beginning with a small letter',
};

/** The names of the scheme's parts are short enough for a heading. */
export const LONGEST_PART_NAME = 200;

/** Evidence a practice must show: at least so many confirmed pieces of this kind. */
export const requirement = recordField(
  {
    name: 'Requirement',
    about: 'Something a practice does to be paid. All of a phase must be met.',
    aboutSent: 'Something a practice does to be paid.',
  },
  {
    key: textField('Its key in the scheme.', { form: KEY }),
    name: textField('Its name.', { most: LONGEST_PART_NAME, written: 'the name of the evidence' }),
    kind: choiceField('discussion, written_response, report or other.', [
      'discussion',
      'written_response',
      'report',
      'other',
    ]),
    atLeast: wholeField('How often, at least.', { least: 0, most: 366 }),
  },
  {
    key: nobodyReads('It ties the evidence of a practice to what is asked, whose name is read.'),
    name: within('Evidence asked'),
    kind: within('Evidence asked'),
    atLeast: within('Evidence asked'),
  },
);
/** Evidence that a phase asks for. */
export type Requirement = Read<typeof requirement>;

/** One part of the payment. `parameters` belong to the rule kind, which reads them (server/rules). */
export const component = recordField(
  {
    name: 'Component',
    about: 'One part of the payment. Its one sentence (`sentence`) is the same on every screen and document.',
    aboutSent: 'One part of the payment.',
  },
  {
    key: textField('Its key in the scheme.', { form: KEY }),
    name: textField('Its name.', { most: LONGEST_PART_NAME, written: 'the name of the part of the payment' }),
    label: choiceField('What it recognises: attempt, overhead or outcome.', ['attempt', 'overhead', 'outcome']),
    kind: textField('The rule kind that works it out.', { most: 60, written: 'the rule kind' }),
    parameters: jsonField('What the rule kind asks for; `componentKinds` lists it.', {
      written: 'what a part of the payment is told',
    }),
  },
  {
    key: nobodyReads('It ties the lines of a payment to the part that was paid, whose name is read.'),
    name: within('Payment'),
    label: within('Payment'),
    kind: within('Payment'),
    parameters: within('Payment'),
  },
);
/** One part of the payment, as it is written. */
export type Component = Read<typeof component>;

const EVIDENCE: Record<Requirement['kind'], string> = {
  discussion: 'a discussion',
  written_response: 'a written response',
  report: 'a report',
  other: 'another kind of evidence',
};

/** "Discussions attended: at least 3. Each is a discussion." */
export const requirementLine = ({ name, atLeast, kind }: Requirement): string =>
  `${name}: at least ${atLeast}. Each is ${EVIDENCE[kind]}.`;

const LABELS: Record<Component['label'], string> = { attempt: 'Attempt', overhead: 'Overhead', outcome: 'Outcome' };

/** What a part of a payment is for, in a word before its sentence. */
export const labelInWords = (label: Component['label']): string => LABELS[label];
