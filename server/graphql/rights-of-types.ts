import { getNamedType, isObjectType, isUnionType } from 'graphql';
import type { GraphQLField, GraphQLObjectType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { isActionName } from '../domain/permissions.ts';
import type { ActionName } from '../domain/permissions.ts';

/** Which rights let a token read a type, any one of them; or that it belongs to whatever shows it. None: nobody said, and no token may. */
export type RightsOfType = readonly ActionName[] | 'of its holder';

const OF_ITS_HOLDER = 'of its holder';
const derived = new WeakMap<GraphQLSchema, ReadonlyMap<string, RightsOfType>>();

/**
 * To which right each object type of the contract belongs, by its name. What is said beside the type counts first; then the
 * rights of the queries that answer with it, or with a page of it; then the one right of everything that holds it and of every
 * change that answers with it. Where these differ it has to be said beside the type (OfRight, OfItsHolder).
 */
export function rightsOfTypes(schema: GraphQLSchema): ReadonlyMap<string, RightsOfType> {
  const known = derived.get(schema);
  if (known) return known;
  const made = new Deriving(schema).all();
  derived.set(schema, made);
  return made;
}

/** The object types that a field may answer with. */
export function objectTypesOf(type: GraphQLOutputType): readonly GraphQLObjectType[] {
  const named = getNamedType(type);
  return isUnionType(named) ? named.getTypes() : isObjectType(named) ? [named] : [];
}

/** True for a field whose answer belongs to the type that it stands in, by what is said beside it. */
export function isOfItsHolder({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): boolean {
  return extensions.ofItsHolder === true;
}

class Deriving {
  private readonly rights = new Map<string, RightsOfType>();
  private readonly asked: ReadonlyMap<string, readonly ActionName[]>;
  private readonly changed: ReadonlyMap<string, readonly ActionName[]>;
  private readonly types: readonly GraphQLObjectType[];

  constructor(schema: GraphQLSchema) {
    const roots = [schema.getQueryType(), schema.getMutationType()];
    this.types = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter((type) => !type.name.startsWith('__') && !roots.includes(type));
    this.asked = rightsByType(schema.getQueryType(), (type) => [type, ...nodesOf(type)]);
    this.changed = rightsByType(schema.getMutationType(), (type) => [type]);
  }

  all(): ReadonlyMap<string, RightsOfType> {
    return new Map(this.types.map((type) => [type.name, this.of(type, [])]));
  }

  /** @param within the types being derived, so that two that hold each other are not asked for ever */
  private of(type: GraphQLObjectType, within: readonly GraphQLObjectType[]): RightsOfType {
    const known = this.rights.get(type.name);
    if (known) return known;
    const made = declared(type) ?? this.asked.get(type.name) ?? this.ofHolders(type, [...within, type]);
    if (within.length === 0) this.rights.set(type.name, made);
    return made;
  }

  private ofHolders(type: GraphQLObjectType, within: readonly GraphQLObjectType[]): readonly ActionName[] {
    const holders = this.types.filter(
      (holder) =>
        !within.includes(holder) &&
        Object.values(holder.getFields()).some((field) => objectTypesOf(field.type).includes(type)),
    );
    const ofHolders = holders.map((holder) => this.of(holder, within));
    const rights = new Set([
      ...(this.changed.get(type.name) ?? []),
      ...ofHolders.flatMap((one) => (one === OF_ITS_HOLDER ? [] : one)),
    ]);
    return rights.size === 1 && ofHolders.every((one) => one.length > 0) ? [...rights] : [];
  }
}

const declared = ({ extensions }: GraphQLObjectType): RightsOfType | null => {
  if (extensions.ofItsHolder === true) return OF_ITS_HOLDER;
  return Array.isArray(extensions.rights)
    ? extensions.rights.filter((name): name is ActionName => typeof name === 'string' && isActionName(name))
    : null;
};

/** What is listed by a type that is one page of a list. */
const nodesOf = (type: GraphQLObjectType): readonly GraphQLObjectType[] => {
  const nodes = type.getFields().nodes;
  return nodes ? objectTypesOf(nodes.type) : [];
};

const rightsByType = (
  root: GraphQLObjectType | null | undefined,
  answered: (type: GraphQLObjectType) => readonly GraphQLObjectType[],
): ReadonlyMap<string, readonly ActionName[]> => {
  const rights = new Map<string, Set<ActionName>>();
  for (const { type, extensions } of Object.values(root?.getFields() ?? {})) {
    const { action } = extensions;
    if (typeof action !== 'string' || !isActionName(action)) continue;
    for (const { name } of objectTypesOf(type).flatMap(answered))
      rights.set(name, (rights.get(name) ?? new Set()).add(action));
  }
  return new Map([...rights].map(([name, actions]) => [name, [...actions]]));
};
