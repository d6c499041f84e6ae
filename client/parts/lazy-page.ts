import { type ComponentType, lazy } from 'react';

/** The page that a module exports under a name, fetched when it is first shown. */
export const lazyPage = <Name extends string>(
  load: () => Promise<{ [Key in Name]: ComponentType }>,
  name: Name,
): ComponentType => lazy<ComponentType>(async () => ({ default: (await load())[name] }));
