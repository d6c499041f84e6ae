import { Kind, getNamedType, isObjectType, isUnionType } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { reason } from '../domain/outcome.ts';
import type { Reason } from '../domain/outcome.ts';
import { isOfItsHolder, rightsOfTypes } from './rights-of-types.ts';
import type { RightsOfType } from './rights-of-types.ts';

interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/**
 * Why a token with these scopes may not have all that an operation asks for; null when it may. Every type that could be
 * returned is looked at, however deep, before anything is resolved. Nothing is asked of a request without a token.
 * Refusals: TOKEN_LACKS_THIS_SCOPE, as for a root field; ACTION_IS_NOT_DECLARED for a type that belongs to no right.
 */
export function whyOutOfReach(asked: Asked, scopes: readonly string[]): Reason | null {
  const { schema, operation } = asked;
  const root = operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  return root ? new Reaching(asked, scopes).selections(operation.selectionSet, root) : null;
}

class Reaching {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly rights: ReadonlyMap<string, RightsOfType>;
  /** A fragment asks the same wherever it is spread: looking into it once keeps nested ones from multiplying. */
  private readonly seen = new Set<string>();

  constructor(
    private readonly asked: Asked,
    private readonly scopes: readonly string[],
  ) {
    this.rights = rightsOfTypes(asked.schema);
    this.fragments = new Map(
      asked.document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  selections(set: SelectionSetNode, type: GraphQLNamedType): Reason | null {
    for (const selection of set.selections) {
      const refusal =
        selection.kind === Kind.FIELD
          ? this.field(selection, type)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.narrowed(selection.selectionSet, selection.typeCondition?.name.value ?? type.name, type)
            : this.spread(selection.name.value, type);
      if (refusal) return refusal;
    }
    return null;
  }

  private field(node: FieldNode, holder: GraphQLNamedType): Reason | null {
    const field = isObjectType(holder) ? holder.getFields()[node.name.value] : undefined;
    if (!field || !node.selectionSet) return null;
    const type = getNamedType(field.type);
    return (isOfItsHolder(field) ? null : this.whyNot(type)) ?? this.selections(node.selectionSet, type);
  }

  private spread(name: string, type: GraphQLNamedType): Reason | null {
    const key = `${name} ${type.name}`;
    const fragment = this.fragments.get(name);
    if (!fragment || this.seen.has(key)) return null;
    this.seen.add(key);
    return this.narrowed(fragment.selectionSet, fragment.typeCondition.name.value, type);
  }

  /** A fragment on one type of a union is the first to name that type; on the type it stands in it says nothing new. */
  private narrowed(set: SelectionSetNode, name: string, within: GraphQLNamedType): Reason | null {
    const type = this.asked.schema.getType(name) ?? within;
    return (isUnionType(within) ? this.whyNot(type) : null) ?? this.selections(set, type);
  }

  private whyNot(type: GraphQLNamedType): Reason | null {
    if (!isObjectType(type)) return null;
    const rights = this.rights.get(type.name) ?? [];
    if (rights === 'of its holder' || rights.some((right) => this.scopes.includes(right))) return null;
    const [lacking] = rights;
    return lacking ? reason('TOKEN_LACKS_THIS_SCOPE', null, { action: lacking }) : reason('ACTION_IS_NOT_DECLARED');
  }
}
