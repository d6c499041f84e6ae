const PROGRAMS: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrome\/|\bHeadlessChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const MACHINES: readonly [RegExp, string][] = [
  [/\bWindows\b/, 'Windows'],
  [/\biPhone\b/, 'an iPhone'],
  [/\biPad\b/, 'an iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bMac OS X\b/, 'a Mac'],
  [/\bCrOS\b/, 'a Chromebook'],
  [/\bLinux\b/, 'Linux'],
];

const first = (table: readonly [RegExp, string][], text: string): string | undefined =>
  table.find(([sign]) => sign.test(text))?.[1];

/**
 * The program and the machine that a session is used with, so that its person knows it again: "Chrome on Windows". What a
 * browser says of itself is a hint for people and no proof.
 * @param userAgent what the browser calls itself
 * @returns null where nothing in it is known
 */
export function browserInWords(userAgent: string | undefined): string | null {
  const [program, machine] = [first(PROGRAMS, userAgent ?? ''), first(MACHINES, userAgent ?? '')];
  if (!program) return machine ? `A browser on ${machine}` : null;
  return machine ? `${program} on ${machine}` : program;
}
