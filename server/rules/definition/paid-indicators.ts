import type { Component } from '../kinds/component.ts';
import { paysNetworks } from './pays-networks.ts';

/** An indicator that a component pays for, and where it is named. */
export interface PaidIndicator {
  readonly indicator: string;
  /** The key of the component that pays it. */
  readonly component: string;
  readonly path: string;
  /** Whether only what lies above the national threshold is paid, beside the ordinary points. */
  readonly stretch: boolean;
  /** Whether it is an indicator of the national contract of practices; networks have their own. */
  readonly isNational: boolean;
}

/** The indicators a component pays for, in whatever part of it they stand. Its parameters were read by its kind. */
export const paidIndicators = (component: Component, path: string): PaidIndicator[] =>
  within(component, { component: component.key, path });

function within(
  { kind, parameters }: { readonly kind: string; readonly parameters: unknown },
  at: { readonly component: string; readonly path: string },
): PaidIndicator[] {
  const given = parameters as Readonly<Record<string, unknown>>;
  const isNational = !paysNetworks(kind);
  const named = (indicator: unknown, path: string): PaidIndicator[] =>
    typeof indicator === 'string'
      ? [{ indicator, component: at.component, path, stretch: kind === 'stretch-band', isNational }]
      : [];
  const parts = [
    ...(given.part ? [{ part: given.part, path: `${at.path}.part.parameters` }] : []),
    ...((given.parts as readonly unknown[] | undefined) ?? []).map((part, position) => ({
      part,
      path: `${at.path}.parts[${position}].parameters`,
    })),
  ];
  return [
    ...named(given.indicator, `${at.path}.indicator`),
    ...((given.indicators as readonly { readonly indicator?: unknown }[] | undefined) ?? []).flatMap(
      ({ indicator }, position) => named(indicator, `${at.path}.indicators[${position}].indicator`),
    ),
    ...parts.flatMap(({ part, path }) => within(part as { kind: string; parameters: unknown }, { ...at, path })),
  ];
}
