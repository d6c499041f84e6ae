import { kindInWords, roleInWords } from '../../domain/permissions.ts';
import type { OrganisationKind, Role } from '../../domain/permissions.ts';
import type { PersonInOrganisation } from '../../persistence/identity/person-repository.ts';
import { escapeHtml } from '../plain-page.ts';
import { PEOPLE_OF_THE_GUIDE } from './people-of-the-guide.ts';
import type { PartOfTheGuide } from './people-of-the-guide.ts';

/** More than anybody reads; whoever looks for somebody else writes more of the name. */
const MOST_FOUND = 40;

/**
 * The demonstration's people: those of the guide by what they do, and anybody else by a search.
 * @param find what was searched for: letters of a name, a job or an organisation
 * @param known who the browser was last, for a fresh sign-in as the same person; null where nobody knows
 */
export function peoplePage(people: readonly PersonInOrganisation[], find: string, known: string | null = null): string {
  if (people.length === 0)
    return '<p>There is nobody in this demonstration yet. Run <code>npm start</code> to load its people.</p>';
  const guide = PEOPLE_OF_THE_GUIDE.map((part) => guidePart(part, people)).join('');
  return `<p class="nhsuk-lede-text">This is a demonstration. Every person here is invented, and nobody has a password.</p>
${find === '' ? goOnAs(people.find(({ personId }) => personId === known)) : ''}${find === '' && guide ? `<form method="post"><dl class="nhsuk-summary-list">${guide}</dl></form>` : ''}
${search(people, { find, hasGuide: guide !== '' })}`;
}

const goOnAs = (person: PersonInOrganisation | undefined): string =>
  person
    ? `<form method="post"><button class="nhsuk-button" name="person" value="${escapeHtml(person.personId)}">Go on as ${escapeHtml(person.name)}</button></form>
<h2 class="nhsuk-heading-m">Or as somebody else</h2>`
    : '';

const guidePart = ({ people: names, are, to }: PartOfTheGuide, people: readonly PersonInOrganisation[]): string => {
  const there = names.flatMap((name) => people.find((person) => person.name === name) ?? []);
  if (there.length === 0) return '';
  return `<div class="nhsuk-summary-list__row"><dt class="nhsuk-summary-list__key">${there.map(button).join(' ')}</dt>
<dd class="nhsuk-summary-list__value">${escapeHtml(are)}</dd><dd class="nhsuk-summary-list__value">${escapeHtml(to)}</dd></div>`;
};

const search = (
  people: readonly PersonInOrganisation[],
  { find, hasGuide }: { find: string; hasGuide: boolean },
): string => {
  const found = find === '' ? (hasGuide ? [] : people) : people.filter((person) => isMeant(person, find));
  const shown = found.slice(0, MOST_FOUND);
  const organisations = new Set(shown.map(({ organisationId }) => organisationId));
  return `<h2 class="nhsuk-heading-m">${find === '' && hasGuide ? 'Somebody else' : 'Find somebody'}</h2>
<form method="get" role="search"><div class="nhsuk-form-group"><label class="nhsuk-label" for="find">A name, a job or an organisation</label>
<div class="nhsuk-hint" id="find-hint">${new Set(people.map(({ personId }) => personId)).size} people are in this demonstration</div>
<input class="nhsuk-input nhsuk-input--width-20" id="find" name="find" type="search" maxlength="100" aria-describedby="find-hint" value="${escapeHtml(find)}"></div>
<button class="nhsuk-button nhsuk-button--secondary" type="submit">Find</button></form>
${find === '' ? '' : `<p>${howMany(found.length)} <a href="?">Back to the people of the guide</a></p>`}
<form method="post">${[...organisations].map((id) => organisationPart(shown.filter(({ organisationId }) => organisationId === id))).join('')}</form>`;
};

const isMeant = ({ name, jobTitle, organisationName }: PersonInOrganisation, find: string): boolean => {
  const text = `${name} ${jobTitle} ${organisationName}`.toLowerCase();
  return find
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

const howMany = (count: number): string => {
  if (count === 0) return 'Nobody fits. Try fewer letters.';
  if (count > MOST_FOUND) return `The first ${MOST_FOUND} of ${count}. Write more letters to find one of the others.`;
  return count === 1 ? '1 person.' : `${count} people.`;
};

const organisationPart = (people: PersonInOrganisation[]): string => {
  const [first] = people;
  if (!first) return '';
  return `<h3 class="nhsuk-heading-s">${escapeHtml(first.organisationName)} <span class="nhsuk-caption-m">${escapeHtml(kindInWords[first.kind])}</span></h3>
<ul class="nhsuk-list">${people.map(personPart).join('')}</ul>`;
};

const personPart = (person: PersonInOrganisation): string => `<li>${button(person)}
<span class="nhsuk-u-margin-left-2">${escapeHtml(person.jobTitle)}: ${escapeHtml(rolesInWords(person.roles, person.kind))}</span></li>`;

const button = ({ personId, name }: PersonInOrganisation): string =>
  `<button class="nhsuk-button nhsuk-button--secondary nhsuk-u-margin-bottom-2" name="person" value="${escapeHtml(personId)}">${escapeHtml(name)}</button>`;

const rolesInWords = (roles: readonly string[], kind: OrganisationKind): string =>
  roles.map((role) => roleInWords(role as Role, kind)).join(', ');
