/** Each value in a piece of JSON with its path: `phases[0].name: "Winter"`. Nothing is left out, and nothing is made of it. */
export function storedLines(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${JSON.stringify(value)}`];
  const inside = Array.isArray(value)
    ? value.map((one: unknown, index) => [`${path}[${index}]`, one] as const)
    : Object.entries(value).map(([key, one]) => [path === '' ? key : `${path}.${key}`, one] as const);
  return inside.length === 0
    ? [`${path}: ${Array.isArray(value) ? 'an empty list' : 'nothing'}`]
    : inside.flatMap(([at, one]) => storedLines(one, at));
}
