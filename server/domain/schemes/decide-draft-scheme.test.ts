import { expect, it } from '@jest/globals';
import { reason } from '../outcome.ts';
import { decideDraftScheme } from './decide-draft-scheme.ts';

const unread = reason('TEXT_CANNOT_BE_READ', 'colour', { problem: 'colour is not known' });

it.each([
  [' Planning ', null, { accepted: true, value: { name: 'Planning', state: 'draft' } }],
  ['Planning', { unread: null }, { accepted: true }],
  [' ', null, { refusal: { code: 'FIELD_IS_EMPTY', field: 'name' } }],
  ['Planning', { unread }, { refusal: { code: 'TEXT_CANNOT_BE_READ' } }],
])('drafting "%s", copied from %j: %j', (name, copied, answer) => {
  expect(decideDraftScheme(name, copied)).toMatchObject(answer);
});
