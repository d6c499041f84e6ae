// The rooms of a folder and the arrows between them, from what dependency-cruiser read. Each folder or file in it is one room.

const TEST = /\.test\.tsx?$/;

/**
 * @typedef {{ room: string, floor: number, imports: string[] }} Room the ground is floor 1; a room stands above all that it imports
 * @param {ReadonlyArray<{ source: string, dependencies: ReadonlyArray<{ resolved: string }> }>} modules
 * @param {string} folder from the root of the house, as in `server/rules`
 * @returns {{ rooms: Room[], arrows: number, floors: number }} the rooms from the top down
 */
export function floorsOf(modules, folder) {
  const roomOf = (file) => (file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).split('/')[0] : null);
  const imports = new Map();
  for (const { source, dependencies } of modules) {
    const room = roomOf(source);
    if (room === null || TEST.test(source)) continue;
    const targets = imports.get(room) ?? new Set();
    imports.set(room, targets);
    for (const { resolved } of dependencies) {
      const target = TEST.test(resolved) ? null : roomOf(resolved);
      if (target !== null && target !== room) targets.add(target);
    }
  }
  const rooms = [...imports]
    .map(([room, targets]) => ({ room, floor: floorOf(room, imports, []), imports: [...targets].sort() }))
    .sort((a, b) => b.floor - a.floor || a.room.localeCompare(b.room));
  return {
    rooms,
    arrows: rooms.reduce((sum, { imports: targets }) => sum + targets.length, 0),
    floors: Math.max(0, ...rooms.map(({ floor }) => floor)),
  };
}

function floorOf(room, imports, above) {
  if (above.includes(room)) throw new Error(`Rooms import each other in a circle: ${[...above, room].join(' → ')}`);
  const below = [...(imports.get(room) ?? [])].map((target) => floorOf(target, imports, [...above, room]));
  return 1 + Math.max(0, ...below);
}
