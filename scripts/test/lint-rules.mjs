// Lint rules of our own, for habits that no published rule knows.
import { basename } from 'node:path';

const KEBAB_CASE = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mjs|cjs)$/;

const fileName = {
  meta: { type: 'suggestion', schema: [], messages: { kebab: 'A file name is written-like-this, not {{ name }}.' } },
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename);
      if (!KEBAB_CASE.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
    },
  }),
};

const jsdocOnExports = {
  meta: { type: 'suggestion', schema: [], messages: { missing: 'Say what {{ name }} is: shapes, units, refusals, source (JSDoc).' } },
  create: (context) => ({
    ExportNamedDeclaration(node) {
      if (!node.declaration) return;
      const documented = context.sourceCode.getCommentsBefore(firstToken(node)).some(({ type, value }) => type === 'Block' && value.startsWith('*'));
      if (!documented) context.report({ node, messageId: 'missing', data: { name: nameOf(node.declaration) } });
    },
  }),
};

// A decorated class begins with its decorator.
const firstToken = (node) => node.declaration.decorators?.[0] ?? node;

const nameOf = (declaration) => declaration.id?.name ?? declaration.declarations?.[0]?.id.name ?? 'this';

export const house = { rules: { 'file-name': fileName, 'jsdoc-on-exports': jsdocOnExports } };
