import { describe, it } from '@jest/globals';
import { RuleTester } from 'eslint';
import ts from 'typescript-eslint';
import { house } from './lint-rules.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
const tester = new RuleTester({ languageOptions: { parser: ts.parser } });
const { rules } = house;

tester.run('file-name', rules['file-name'], {
  valid: ['publish-scheme.ts', 'publish-scheme.db.test.ts', 'a.e2e.ts', 'page.test.tsx', '.dependency-cruiser.cjs'].map(
    (filename) => ({ code: '', filename }),
  ),
  invalid: ['PublishScheme.ts', 'publish_scheme.ts', 'publishScheme.test.tsx'].map((filename) => ({
    code: '',
    filename,
    errors: [{ messageId: 'kebab' }],
  })),
});

tester.run('jsdoc-on-exports', rules['jsdoc-on-exports'], {
  valid: [
    '/** What it is. */ export const a = 1;',
    '/** What it is. */ export function f() {}',
    'const inside = 1;',
    { code: 'export interface Given { a: string }', options: ['not types'] },
  ],
  invalid: [
    { code: 'export const a = 1;', errors: [{ messageId: 'missing', data: { name: 'a' } }] },
    { code: '/* no JSDoc */ export function f() {}', errors: [{ messageId: 'missing', data: { name: 'f' } }] },
    { code: 'export interface Given { a: string }', errors: [{ messageId: 'missing', data: { name: 'Given' } }] },
    { code: 'export const a = 1;', options: ['not types'], errors: [{ messageId: 'missing' }] },
  ],
});

tester.run('few-arguments', rules['few-arguments'], {
  valid: [
    'const f = (a, b, c) => 1;',
    'function f({ a, b, c, d }) {}',
    'class R { m(@A() a, @A() b, @A() c, @A() d, plain) {} }',
    'const f = (a, b, c, work: () => void) => 1;',
  ],
  invalid: [
    { code: 'const f = (a, b, c, d) => 1;', errors: [{ messageId: 'many' }] },
    { code: 'const f = (a, b, work: () => void, c) => 1;', errors: [{ messageId: 'many' }] },
    { code: 'class R { m(@A() a, b, c, d, e) {} }', errors: [{ messageId: 'many' }] },
  ],
});

tester.run('numbered-values', rules['numbered-values'], {
  valid: [
    'sql`select from scheme s where s.id = ${id}`;',
    "key.replaceAll(/([A-Z])/g, ' $1');",
    "text.replace(/(\\d\\d)0+$/, '$1$2');",
    'const number = `$${numbers.get(part)}`;',
    'const said = `A rise of ${percent}% and a fall of ${other}`;',
  ],
  invalid: [
    ["rows.select('select from scheme where id = $1');", '$1'],
    ['rows.select(`select from scheme where name = ${name} and state = any ($2)`);', '$2'],
    ['const mark = `hashtextextended($1, 0)`;', '$1'],
    ['const days = `$12::daterange`;', '$12'],
    ['const after = `limit $${at + 1}`;', '$${…}'],
    ['sql`update scheme set name = $1`;', '$1'],
  ].map(([code = '', number = '']) => ({ code, errors: [{ messageId: 'numbered', data: { number } }] })),
});

tester.run('search-by-letter', rules['search-by-letter'], {
  valid: [
    'sql`where ${matches(search, within(sql`g.name`))}`;',
    "const said = 'A list like this one, and where it comes from';",
  ],
  invalid: [
    "sql`where g.name ilike '%' || ${search} || '%'`;",
    'const name = sql`select from scheme s where s.name LIKE ${search}`;',
  ].map((code) => ({ code, errors: [{ messageId: 'pattern' }] })),
});
