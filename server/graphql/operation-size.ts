import {
  Kind,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';

/** How large an operation could become. */
export interface OperationSize {
  /** Fields within fields. */
  levels: number;
  aliases: number;
  /** Fields of the largest answer, a list counted by how many rows it may hold. */
  fields: number;
}

export interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/** What a list that takes no "first" holds, as a rule, at most: the phases of a scheme, the members of a committee. */
const ROWS_OF_A_LIST = 10;
const NOTHING: OperationSize = { levels: 0, aliases: 0, fields: 0 };

/**
 * Measures an operation before anything of it runs. How many rows are asked for is taken from where it is said: the
 * document, a variable, or the schema's default. Each fragment is measured once, so measuring is quick for any document.
 */
export function operationSize(asked: Asked): OperationSize {
  const root = asked.operation.operation === 'mutation' ? asked.schema.getMutationType() : asked.schema.getQueryType();
  return new Measuring(asked).selections(asked.operation.selectionSet, root ?? undefined, ROWS_OF_A_LIST);
}

class Measuring {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly measured = new Map<string, OperationSize>();

  constructor(private readonly asked: Asked) {
    this.fragments = new Map(
      asked.document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  /** @param rows how many rows a list directly in here holds */
  selections(set: SelectionSetNode | undefined, type: GraphQLCompositeType | undefined, rows: number): OperationSize {
    return (set?.selections ?? [])
      .map((selection) => this.selection(selection, type, rows))
      .reduce(
        (sum, one) => ({
          levels: Math.max(sum.levels, one.levels),
          aliases: sum.aliases + one.aliases,
          fields: sum.fields + one.fields,
        }),
        NOTHING,
      );
  }

  private selection(selection: SelectionNode, type: GraphQLCompositeType | undefined, rows: number): OperationSize {
    if (selection.kind === Kind.FIELD) return this.field(selection, fieldOf(type, selection.name.value), rows);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value, rows);
    const condition = selection.typeCondition ? this.typeNamed(selection.typeCondition.name.value) : type;
    return this.selections(selection.selectionSet, condition, rows);
  }

  private fragment(name: string, rows: number): OperationSize {
    const key = `${name} ${rows}`;
    const known = this.measured.get(key);
    if (known) return known;
    this.measured.set(key, NOTHING);
    const fragment = this.fragments.get(name);
    const size = fragment
      ? this.selections(fragment.selectionSet, this.typeNamed(fragment.typeCondition.name.value), rows)
      : NOTHING;
    this.measured.set(key, size);
    return size;
  }

  private field(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined, rows: number): OperationSize {
    // The schema about itself: off in production, and limited by its own rule elsewhere.
    if (node.name.value.startsWith('__')) return { ...NOTHING, levels: 1, fields: 1 };
    const named = field && getNamedType(field.type);
    const inside = this.selections(
      node.selectionSet,
      isCompositeType(named) ? named : undefined,
      field ? this.rowsAsked(node, field) : ROWS_OF_A_LIST,
    );
    const times = field && isListType(getNullableType(field.type)) ? rows : 1;
    return {
      levels: 1 + inside.levels,
      aliases: (node.alias && node.alias.value !== node.name.value ? 1 : 0) + inside.aliases,
      fields: 1 + times * inside.fields,
    };
  }

  private rowsAsked(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
    const first = field.args.find(({ name }) => name === 'first');
    if (!first) return ROWS_OF_A_LIST;
    const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    const asked =
      value === undefined
        ? undefined
        : value.kind === Kind.INT
          ? Number(value.value)
          : value.kind === Kind.VARIABLE
            ? (this.asked.variables[value.name.value] ?? this.defaultOf(value.name.value))
            : undefined;
    const rows = Number(asked ?? first.defaultValue ?? ROWS_OF_A_LIST);
    return Number.isFinite(rows) ? Math.max(rows, 1) : ROWS_OF_A_LIST;
  }

  private defaultOf(variable: string): unknown {
    const value = this.asked.operation.variableDefinitions?.find(
      (definition) => definition.variable.name.value === variable,
    )?.defaultValue;
    return value?.kind === Kind.INT ? Number(value.value) : undefined;
  }

  private typeNamed(name: string): GraphQLCompositeType | undefined {
    const type = this.asked.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

const fieldOf = (type: GraphQLCompositeType | undefined, name: string): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
