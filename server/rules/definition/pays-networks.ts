const NETWORK_KINDS: ReadonlySet<string> = new Set(['network-band', 'network-prevalence-band']);

/** Whether a kind of component pays networks, which share it among their members: it needs to know who belonged to which, and when. */
export const paysNetworks = (kind: string): boolean => NETWORK_KINDS.has(kind);
