import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, parse } from 'graphql';
import type {
  DirectiveNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
  ValidationRule,
} from 'graphql';
import type { Context } from './context.ts';

/** The client's dearest document costs some 230; a script's may cost ten times as much. */
export const MOST_COST = 3000;

/** The rules of validation go over a document once for each operation in it, and nobody sends more than one. */
const COST_OF_AN_OPERATION = 25;

/**
 * What a document costs to validate, counted on its tree before any rule has looked at it. What validation compares with
 * each other of its kind costs its number: of the fields of one name in one place (`__typename` like any other) the
 * second costs two and the hundredth a hundred, and so do aliases and fragments. A directive, an argument, a variable and
 * the place where a fragment is spread cost one each. Fragments are looked into wherever they are spread. The counting
 * ends as soon as the budget is spent: no document takes longer than that, however it folds back on itself.
 * @returns the cost, or a number above `most` for any document that is dearer
 */
export function documentCost(document: DocumentNode, most = MOST_COST): number {
  return new Counting(document, most).count();
}

class Spent extends Error {}

class Counting {
  private cost = 0;
  private aliases = 0;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly lookedInto = new Set<string>();

  constructor(
    private readonly document: DocumentNode,
    private readonly most: number,
  ) {
    for (const node of document.definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(node.name.value, node);
  }

  count(): number {
    try {
      for (const node of this.document.definitions) if (node.kind === Kind.OPERATION_DEFINITION) this.operation(node);
      for (let number = 1; number <= this.fragments.size; number += 1) this.pay(number);
      // Validation also goes through what nobody spreads.
      for (const [name, { selectionSet }] of this.fragments)
        if (!this.lookedInto.has(name)) this.merged([selectionSet]);
    } catch (failure) {
      if (!(failure instanceof Spent)) throw failure;
    }
    return this.cost;
  }

  private operation({ variableDefinitions = [], directives, selectionSet }: OperationDefinitionNode): void {
    this.pay(COST_OF_AN_OPERATION + variableDefinitions.length);
    this.directives(directives);
    this.merged([selectionSet]);
  }

  /** What is asked in one place: fields of one name are answered as one, so what is below them is one place as well. */
  private merged(sets: readonly SelectionSetNode[]): void {
    const asked = new Map<string, FieldNode[]>();
    for (const set of sets) this.gather(set, asked);
    for (const fields of asked.values()) {
      const below = fields.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
      if (below.length > 0) this.merged(below);
    }
  }

  private gather({ selections }: SelectionSetNode, asked: Map<string, FieldNode[]>): void {
    for (const selection of selections) {
      this.directives(selection.directives);
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const same = asked.get(name) ?? [];
        asked.set(name, same);
        same.push(selection);
        if (selection.alias) this.pay((this.aliases += 1));
        this.pay(same.length + (selection.arguments?.length ?? 0));
      } else {
        this.pay(1);
        const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragmentNamed(selection.name.value);
        if (inside) this.gather(inside.selectionSet, asked);
      }
    }
  }

  private fragmentNamed(name: string): FragmentDefinitionNode | undefined {
    this.lookedInto.add(name);
    return this.fragments.get(name);
  }

  private directives(nodes: readonly DirectiveNode[] = []): void {
    for (const { arguments: given } of nodes) this.pay(1 + (given?.length ?? 0));
  }

  private pay(price: number): void {
    this.cost += price;
    if (this.cost > this.most) throw new Spent();
  }
}

/** A document was refused for what it would cost to validate. */
export class DocumentIsTooDear extends GraphQLError {
  constructor() {
    super('This document asks for too much, or for the same thing too often: ask in several smaller ones.', {
      extensions: { code: 'OPERATION_IS_TOO_LARGE' },
    });
  }
}

/**
 * Refuses what costs too much before it is validated. A plugin cannot end a request between parsing and validating, so it
 * puts the smallest of documents in its place, at which the rule then says no: nothing of the dear one is ever looked at,
 * kept or run. A document that has been validated is known to the server, and is not counted again.
 */
export function documentBudget(): { plugin: ApolloServerPlugin<Context>; rule: ValidationRule } {
  const refused = parse('{ __typename }', { noLocation: true });
  return {
    plugin: {
      requestDidStart: async () => ({
        parsingDidStart: async (request) => async (unreadable) => {
          const { document } = request as { document?: DocumentNode };
          if (!unreadable && document && documentCost(document) > MOST_COST)
            Object.assign(request, { document: refused });
        },
      }),
    },
    rule: (context) => {
      if (context.getDocument() === refused) context.reportError(new DocumentIsTooDear());
      return {};
    },
  };
}
