import { readFileSync } from 'fs';

/** The oldest Node that package.json's engines allow, as `20.19.0`. */
export function oldestNode() {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return manifest.engines.node.replace('>=', '');
}

/** @returns {boolean} whether version `a` comes before version `b`, both as `20.19.0` */
export function isBefore(a, b) {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < 3; i++) {
    if (left[i] !== right[i]) return left[i] < right[i];
  }
  return false;
}

export function refuseOldNode() {
  const oldest = oldestNode();
  if (!isBefore(process.versions.node, oldest)) return;
  console.error(
    'This needs Node ' +
      oldest +
      ' or newer, and this is Node ' +
      process.versions.node +
      ': install a newer one from https://nodejs.org and start again.',
  );
  process.exit(1);
}
