/**
 * Runs the items side by side, in their order, as long as the cores they keep busy fit.
 * @template I, R
 * @param {Array<I & { cores: number }>} items
 * @param {number} cores
 * @param {(item: I) => Promise<R>} work
 * @returns {Promise<R[]>} in the order of the items
 */
export async function inLanes(items, cores, work) {
  const waiting = items.map((item, index) => ({ item, index }));
  const results = [];
  const running = new Set();
  let free = cores;
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(({ item }) => item.cores <= free);
    if (next === -1) {
      await Promise.race(running);
      continue;
    }
    const [{ item, index }] = waiting.splice(next, 1);
    free -= item.cores;
    const run = work(item).then((result) => {
      results[index] = result;
      free += item.cores;
      running.delete(run);
    });
    running.add(run);
  }
  return results;
}
