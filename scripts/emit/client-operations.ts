// Makes `client/generated`: for each `.graphql` file of the client one module of the same name, with the types of its
// operations and the documents themselves, so that a page loads its own operations and no other page's.
// And `schema/operations.json`: every operation's text under its SHA-256, for a server that answers known operations only.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  NoUnusedFragmentsRule,
  buildASTSchema,
  concatAST,
  parse,
  print,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { definitionBlanks, definitionFragment } from './definition-fragment.ts';

const DEFINITION = 'parts/scheme-definition.graphql';

type Source = { path: string; document: DocumentNode };
type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

const HEADING = '// Emitted from the schema and the operations by `npm run emit`. Do not edit.\n';
const CONFIG = {
  useTypeImports: true,
  scalars: { Date: 'string', Instant: 'string', Pence: 'number', JSON: 'unknown', ID: 'string' },
};

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

/** The cache knows a thing by its type and its id, so every selection asks for the type. */
const withTypenames = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet(node, _key, parent) {
      const ofOperation = parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      const present = node.selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename');
      return ofOperation || present ? undefined : { ...node, selections: [...node.selections, TYPENAME] };
    },
  });

const read = async (folder: string): Promise<Source[]> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, document: withTypenames(parse(await readFile(path, 'utf8'))) };
    }),
  );
};

const fragmentsOf = (sources: readonly Source[]): Fragments =>
  new Map(
    sources
      .flatMap(({ document }) => document.definitions)
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment] as const),
  );

/** Every fragment that a definition spreads, and those that these spread in turn. */
const fragmentsUsed = (definition: DefinitionNode, all: Fragments, found = new Set<FragmentDefinitionNode>()) => {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = all.get(name.value);
      if (!fragment || found.has(fragment)) return;
      found.add(fragment);
      fragmentsUsed(fragment, all, found);
    },
  });
  return found;
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A document as code: without the places in the source and without empty lists, which a page would download for nothing. */
const compact = (node: object): string =>
  JSON.stringify(node, (key, value) =>
    key === 'loc' || (Array.isArray(value) && value.length === 0) ? undefined : value,
  );

const constantsOf = (source: Source, fragments: Fragments, texts: Map<string, string>): string =>
  source.document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      if (!operation.name) throw new Error(`${source.path}: an operation without a name`);
      const document = {
        kind: Kind.DOCUMENT as const,
        definitions: [operation, ...fragmentsUsed(operation, fragments)],
      };
      const text = print(document);
      const hash = createHash('sha256').update(text).digest('hex');
      texts.set(hash, text);
      const name = capital(operation.name.value);
      const types = `TypedDocumentNode<${name}${capital(operation.operation)}, ${name}${capital(operation.operation)}Variables>`;
      return `export const ${name}Document = ${compact({ ...document, __meta__: { hash } })} as unknown as ${types};\n`;
    })
    .join('');

const moduleOf = async (source: Source, fragments: Fragments, schema: DocumentNode): Promise<string> => {
  const own = source.document.definitions;
  const foreign = [...new Set(own.flatMap((one) => [...fragmentsUsed(one, fragments)]))].filter(
    (one) => !own.includes(one),
  );
  const borrowed: DocumentNode = { kind: Kind.DOCUMENT, definitions: foreign };
  const faults = validate(
    buildASTSchema(schema),
    concatAST([source.document, borrowed]),
    specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule),
  );
  if (faults.length > 0) throw new Error(faults.map(({ message }) => `${source.path}: ${message}`).join('\n'));
  return codegen({
    schema,
    filename: source.path,
    config: CONFIG,
    documents: [
      { location: source.path, document: source.document },
      { location: 'fragments of others', document: borrowed, type: 'external' },
    ],
    plugins: [{ 'typescript-operations': {} }],
    pluginMap: { 'typescript-operations': typescriptOperations },
    skipDocumentsValidation: true,
  });
};

/**
 * Writes `client/generated` and `schema/operations.json` from `schema/schema.graphql` and the client's operations.
 * @param root the folder of the project
 * @returns how many operations there are
 * @throws when an operation does not fit the schema: the file and the fault
 */
export const emitClientOperations = async (root: string): Promise<number> => {
  const client = join(root, 'client');
  const schema = parse(await readFile(join(root, 'schema/schema.graphql'), 'utf8'));
  const contract = buildASTSchema(schema);
  // The one source that nobody writes: it is in no `.graphql` file, because the contract says what is in it.
  const definition: Source = {
    path: join(client, DEFINITION),
    document: withTypenames(parse(definitionFragment(contract))),
  };
  const sources = [...(await read(client)), definition];
  const fragments = fragmentsOf(sources);
  const texts = new Map<string, string>();
  const modules = await Promise.all(
    sources.map(async (source) => {
      const constants = constantsOf(source, fragments, texts);
      const heading = constants ? `${HEADING}import type { TypedDocumentNode } from '@apollo/client';\n` : HEADING;
      const name = relative(client, source.path).replace(/\.graphql$/, '.ts');
      return {
        path: join(client, 'generated', name),
        content:
          heading +
          (await moduleOf(source, fragments, schema)) +
          constants +
          (source === definition ? definitionBlanks(contract) : ''),
      };
    }),
  );
  await rm(join(client, 'generated'), { recursive: true, force: true });
  for (const { path, content } of modules) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  const sorted = Object.fromEntries([...texts].sort(([one], [other]) => (one < other ? -1 : 1)));
  await writeFile(join(root, 'schema/operations.json'), `${JSON.stringify(sorted, null, 2)}\n`);
  return texts.size;
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(`${await emitClientOperations(process.cwd())} operations`);
}
