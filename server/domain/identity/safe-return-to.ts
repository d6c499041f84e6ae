const LONGEST = 2000;
const NOT_A_PAGE = /^\/(auth|idp|graphql|health|ready|metrics)(\/|\?|$)/;

/**
 * Where to go after signing in: a page of ours, or the home page for anything else. An address of another site,
 * however it is written (//host, /\host, a scheme, a line break), is never followed.
 * @param wanted as it came in the address
 */
export function safeReturnTo(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > LONGEST) return '/';
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\')) return '/';
  const base = 'https://portal.invalid';
  const resolved = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  // Once its dots are taken away, /.//host is //host, which a browser takes for another site.
  if (resolved?.origin !== base || resolved.pathname.startsWith('//') || NOT_A_PAGE.test(resolved.pathname)) return '/';
  return `${resolved.pathname}${resolved.search}${resolved.hash}`;
}
