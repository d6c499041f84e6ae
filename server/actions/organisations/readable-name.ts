/** Written so in the middle of a name. */
const SMALL = new Set(['and', 'at', 'by', 'for', 'in', 'le', 'next', 'of', 'on', 'the', 'to', 'under', 'upon', 'with']);

/** Read letter by letter, or as the initials of somebody. */
const LETTERS = new Set(
  'BMA CCG CIC DMC GMS GP GPS HMP ICB ICS II III IV LLP LMC LTD MRC NE NHS NW PCN PCC PCT PMS RAF SE STP SW UK VI WIC'.split(
    ' ',
  ),
);

const CAPITALS_ONLY = /^[^a-z]*[A-Z]{2}[^a-z]*$/;

/**
 * The name of an organisation as a person writes it: capitals made readable, `NHS NHS` said once, no white space too many.
 * A name that has small letters is its owner's own writing, and stays: `THE ZED SURGERY` is The Zed Surgery, and
 * `iHealth Zed` is itself.
 */
export function readableName(published: string): string {
  const name = published.replace(/\s+/g, ' ').trim();
  return (CAPITALS_ONLY.test(name) ? words(name) : name).replace(/^(NHS )+/, 'NHS ');
}

const words = (name: string): string =>
  name
    .split(' ')
    .map((word, place) => readable(word, place === 0))
    .join(' ');

function readable(word: string, first: boolean): string {
  const bare = word.replace(/^[^A-Z0-9]+|[^A-Z0-9]+$/g, '');
  if (LETTERS.has(bare)) return bare === 'LTD' ? word.replace('LTD', 'Ltd') : word.replace(/^(\W*)GPS/, '$1GPs');
  // Initials: A.B., AB with no vowel among them, or a letter of its own.
  if (/^([A-Z]\.)+[A-Z]?$/.test(bare) || /^[A-Z]$/.test(bare) || /\d/.test(bare)) return word;
  if (!first && SMALL.has(bare.toLowerCase())) return word.toLowerCase();
  return word
    .toLowerCase()
    .split('-')
    .map((part, place) => (place > 0 && SMALL.has(part) ? part : capitalised(part)))
    .join('-');
}

const capitalised = (part: string): string =>
  part
    .replace(/[a-z]/, (letter) => letter.toUpperCase())
    .replace(/(?<=^\W*(Mc|O['’]|D['’]))[a-z]/, (letter) => letter.toUpperCase())
    .replace(/(?<=[(/&])[a-z]/g, (letter) => letter.toUpperCase());
