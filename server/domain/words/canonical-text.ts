/**
 * The canonical text of anything that is plain JSON: keys in order, no white space, and what is left out is not there.
 * Two values that mean the same have the same text, so a fingerprint of it identifies what was agreed.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalText(entry)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value);
}
