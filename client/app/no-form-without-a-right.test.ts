import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const CLIENT = resolve('client');
/** Pages that change something which everybody may change, each with its reason. */
const FOR_EVERYBODY: Record<string, string> = {
  'app/demonstration-page.tsx': 'A demonstration has one date for everybody in it.',
  'public/sessions/sessions-page.tsx': 'Everybody ends their own sessions.',
  'public/telling/how-we-tell-you-page.tsx': 'Everybody chooses for themselves.',
  'public/telling/notices-page.tsx': 'Everybody reads what they are told.',
};

const routeFiles = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)routes\.tsx?$/.test(file))
  .map((file) => join(CLIENT, file));

/** The files of the pages that the tables of routes name. */
const pages = [
  ...new Set(
    routeFiles.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/import\('(\.[^']+)'\)/g)].map(([, to = '']) => join(dirname(file), to)),
    ),
  ),
];

/** A page with the files of its audience that it is made of: neither the shared parts nor what is generated. */
const madeOf = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file) || !existsSync(file) || /client\/(parts|generated|session)\//.test(file)) return seen;
  seen.add(file);
  for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.tsx?)'/g))
    madeOf(join(dirname(file), to), seen);
  return seen;
};
const changes = (text: string): boolean => /\buseAction\(/.test(text);
/** It asks the session, or the permissions of the thing, before it shows what changes something. */
const asks = (text: string): boolean => /\bmay\('|<Allowed\b|\bpermissions?\.|\bmay=\{|\.allowed\b/.test(text);

const named = pages.map(
  (file) =>
    [file.slice(CLIENT.length + 1), [...madeOf(file)].map((one) => readFileSync(one, 'utf8')).join('\n')] as const,
);
const changing = named.filter(([, text]) => changes(text)).map(([name]) => name);

describe('no page gives a form to whoever may not send it', () => {
  it('and every page of the tables of routes is looked at', () => {
    expect(pages.filter((file) => !existsSync(file))).toEqual([]);
    expect(changing.length).toBeGreaterThan(40);
    expect(Object.keys(FOR_EVERYBODY).filter((name) => !changing.includes(name))).toEqual([]);
  });

  it.each(named.filter(([name]) => changing.includes(name) && !(name in FOR_EVERYBODY)))(
    '%s asks first',
    (_name, text) => expect(asks(text)).toBe(true),
  );
});
