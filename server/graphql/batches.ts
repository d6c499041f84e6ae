import DataLoader from 'dataloader';

/** One row for each key, in the order asked for; null where the fence or the table has none. */
export function one<Row>(
  read: (keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => {
    const found = new Map((await read(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => found.get(key) ?? null);
  });
}

/** The rows of each key, in the order they were read. */
export function many<Row>(
  read: (keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row[]> {
  return new DataLoader(async (keys) => {
    const found = group(await read(keys), keyOf);
    return keys.map((key) => found.get(key) ?? []);
  });
}

const group = <Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const rowsOfKey = groups.get(keyOf(row));
    if (rowsOfKey) rowsOfKey.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
};
