import { getArgumentValues } from 'graphql';
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** The fields of this path below the field being resolved, through fragments: what a list may fetch together with its rows. */
export function selected(info: GraphQLResolveInfo, path: readonly string[]): FieldNode[] {
  return path.reduce<FieldNode[]>(
    (nodes, name) => nodes.flatMap((node) => fieldsNamed(name, node.selectionSet, info)),
    [...info.fieldNodes],
  );
}

/** The values of the arguments of a selected field of this type. */
export function argumentsOf(info: GraphQLResolveInfo, typeName: string, node: FieldNode): Record<string, unknown> {
  const type = info.schema.getType(typeName) as GraphQLObjectType | undefined;
  const field = type?.getFields()[node.name.value];
  return field ? getArgumentValues(field, node, info.variableValues) : {};
}

const fieldsNamed = (name: string, set: SelectionSetNode | undefined, info: GraphQLResolveInfo): FieldNode[] =>
  (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === 'Field') return selection.name.value === name ? [selection] : [];
    return fieldsNamed(
      name,
      selection.kind === 'InlineFragment' ? selection.selectionSet : info.fragments[selection.name.value]?.selectionSet,
      info,
    );
  });
