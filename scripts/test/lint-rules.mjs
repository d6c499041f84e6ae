// Lint rules of our own, for habits that no published rule knows.
import { basename } from 'node:path';

const KEBAB_CASE = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mjs|cjs)$/;

/** @type {import('eslint').Rule.RuleModule} */
const fileName = {
  meta: { type: 'suggestion', schema: [], messages: { kebab: 'A file name is written-like-this, not {{ name }}.' } },
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename);
      if (!KEBAB_CASE.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
    },
  }),
};

const TYPES = ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration'];

/** @type {import('eslint').Rule.RuleModule} */
const jsdocOnExports = {
  meta: {
    type: 'suggestion',
    schema: [{ enum: ['all', 'not types'] }],
    defaultOptions: ['all'],
    messages: { missing: 'Say what {{ name }} is: shapes, units, refusals, source (JSDoc).' },
  },
  create: (context) => ({
    ExportNamedDeclaration(node) {
      if (!node.declaration || (context.options[0] === 'not types' && TYPES.includes(node.declaration.type))) return;
      const documented = context.sourceCode
        .getCommentsBefore(firstToken(node))
        .some(({ type, value }) => type === 'Block' && value.startsWith('*'));
      if (!documented) context.report({ node, messageId: 'missing', data: { name: nameOf(node.declaration) } });
    },
  }),
};

// A decorated class begins with its decorator.
const firstToken = (node) => node.declaration.decorators?.[0] ?? node;

const nameOf = (declaration) => declaration.id?.name ?? declaration.declarations?.[0]?.id.name ?? 'this';

const MOST_ARGUMENTS = 3;

// The work to do inside something stands last, as a function, and cannot be mixed up with what is before it.
const isWork = ({ typeAnnotation }) => typeAnnotation?.typeAnnotation.type === 'TSFunctionType';

// A decorated parameter is a named argument of the GraphQL contract: its caller names it, so it cannot be mixed up.
/** @type {import('eslint').Rule.RuleModule} */
const fewArguments = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { many: '{{ count }} arguments: after {{ most }}, take an object.' },
  },
  create: (context) => {
    const check = (node) => {
      const count = node.params.filter(
        ({ decorators }, at) => !decorators?.length && !(at === node.params.length - 1 && isWork(node.params[at])),
      ).length;
      if (count > MOST_ARGUMENTS) context.report({ node, messageId: 'many', data: { count, most: MOST_ARGUMENTS } });
    };
    return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check };
  },
};

// A text that is SQL. In the replacement of a regular expression $1 stands alone; in SQL it stands among words and signs.
const SQL =
  /\b(select|insert into|update|delete from|from|join|where|values|set|and|or|any|limit|returning)\b|[=<>(,|]\s*\$|\$\w*::/i;

// The text of a template, with a mark where something stands between; null for what is no text.
const textOf = (node) =>
  node.type === 'TemplateLiteral'
    ? node.quasis.map(({ value }) => value.cooked ?? value.raw).join('{}')
    : typeof node.value === 'string'
      ? node.value
      : null;

const eachText = (check) => (context) => {
  const visit = (node) => {
    const text = textOf(node);
    if (text !== null && SQL.test(text)) check(text, (report) => context.report({ node, ...report }));
  };
  return { Literal: visit, TemplateLiteral: visit };
};

/** @type {import('eslint').Rule.RuleModule} */
const numberedValues = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      numbered:
        '{{ number }} is numbered by hand. Write sql`… ${given} …` (server/persistence/sql.ts): values number themselves, and value(given) keeps one number for a value that stands in several places.',
    },
  },
  create: eachText((text, report) => {
    const [number] = /\$(\d+|\{\})/.exec(text) ?? [];
    if (number) report({ messageId: 'numbered', data: { number: number.replace('{}', '${…}') } });
  }),
};

/** @type {import('eslint').Rule.RuleModule} */
const searchByLetter = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      pattern:
        'A person who types % means that sign. Write matches(search, within(sql`…`)) (server/persistence/matches.ts), in which %, _ and \\ are letters.',
    },
  },
  create: eachText((text, report) => {
    if (/\bilike\b|\blike (E?'|\{\})/i.test(text)) report({ messageId: 'pattern' });
  }),
};

export const house = {
  rules: {
    'file-name': fileName,
    'jsdoc-on-exports': jsdocOnExports,
    'few-arguments': fewArguments,
    'numbered-values': numberedValues,
    'search-by-letter': searchByLetter,
  },
};
