import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { accessEventSentences, eventSentences } from '../domain/events.ts';
import { buildPortalSchema } from './schema.ts';

const ACTIONS = new URL('../actions/', import.meta.url);
const verbs = Object.keys(buildPortalSchema().getMutationType()?.getFields() ?? {});
const onRecord = new Set([...Object.keys(eventSentences), ...Object.keys(accessEventSentences)]);

/** Events whose verb was another when the first of them was stored: what is on record keeps its name (docs/adr/0115). */
const OTHER_WORDS: Record<string, string> = {
  calculatePaymentRun: 'payment_run.calculation_asked',
  optIn: 'offer.accepted',
  recordNoResponse: 'consultation.lapsed',
  removeNationalIndicator: 'national_year.saved',
  revertToNationalContract: 'participation.left',
  startNationalCorrection: 'national_year.drafted',
  startNationalYear: 'national_year.drafted',
  tryScheme: 'simulation.asked',
  uploadFacts: 'fact.told',
  writeComment: 'consultation.commented',
};

/** Verbs that are on nobody's record, each with its reason. */
const WITHOUT_EVENT: Record<string, string> = {
  keepFormDraft: 'What somebody types is no event until it is sent.',
};

const IRREGULAR: Record<string, string> = {
  bring: 'brought',
  cancel: 'cancelled',
  choose: 'chosen',
  make: 'made',
  resend: 'resent',
  send: 'sent',
  set: 'set',
  submit: 'submitted',
  tell: 'told',
  withdraw: 'withdrawn',
};

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const participleOf = (mutation: string): string => {
  const [verb = ''] = kebab(mutation).split('-');
  return IRREGULAR[verb] ?? verb.replace(/y$/, 'i').replace(/e?$/, 'ed');
};

/** The rooms of the actions with the file of this verb. */
const filesOf = (mutation: string): string[] =>
  readdirSync(ACTIONS)
    .map((room) => `${room}/${kebab(mutation)}.ts`)
    .filter((file) => existsSync(new URL(file, ACTIONS)));

describe('one verb has one spelling', () => {
  it.each(verbs)('%s: the action and its file', (mutation) => {
    const [file] = filesOf(mutation);
    const code = file ? readFileSync(new URL(file, ACTIONS), 'utf8') : '';
    const exported = new RegExp(`^export (const|(async )?function) ${mutation}\\b`, 'm').test(code);
    expect(exported ? [] : [`Export ${mutation} from server/actions/<noun>/${kebab(mutation)}.ts.`]).toEqual([]);
  });

  it.each(verbs.filter((verb) => !(verb in WITHOUT_EVENT)))('%s: the event', (mutation) => {
    const wanted = OTHER_WORDS[mutation];
    const participle = participleOf(mutation);
    const fits = [...onRecord].filter((name) => name.split(/[._]/).slice(1).includes(participle));
    const known = wanted ? onRecord.has(wanted) : fits.length > 0;
    expect(
      known
        ? []
        : [
            `Name an event of ${mutation} "<noun>.${participle}" in server/domain/events.ts (an irregular verb goes to IRREGULAR here).`,
          ],
    ).toEqual([]);
  });

  it('lists no other word that is not needed', () => {
    const needless = Object.entries(OTHER_WORDS)
      .filter(([mutation, event]) => !verbs.includes(mutation) || event.split(/[._]/).includes(participleOf(mutation)))
      .map(([mutation]) => mutation);
    expect(needless).toEqual([]);
  });
});
