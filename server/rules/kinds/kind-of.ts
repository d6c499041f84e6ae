import { COMPONENT_KINDS } from './component.ts';
import type { Component } from './component.ts';
import type { ComponentKind } from '../components/component-kind.ts';

/**
 * The kind of a component, typed for that component's parameters. The pairing holds because {@link Component} is made
 * from the same table; the type system cannot follow a lookup by a union of names, hence the one widening here.
 */
export const kindOf = (component: Component): ComponentKind<Component['parameters']> =>
  COMPONENT_KINDS[component.kind] as unknown as ComponentKind<Component['parameters']>;

/** Every kind in the order in which a form offers them, by the same widening: what it asks for fits its own example. */
export const EVERY_KIND: readonly ComponentKind<unknown>[] = Object.values(
  COMPONENT_KINDS,
) as unknown as readonly ComponentKind<unknown>[];
