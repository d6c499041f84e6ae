import { kindInWords, roleInWords } from '../../domain/permissions.ts';
import type { OrganisationKind, Role } from '../../domain/permissions.ts';
import type { PersonInOrganisation } from '../../persistence/identity/person-repository.ts';
import { escapeHtml } from '../plain-page.ts';

/** The demonstration's people, by organisation: a form with one button each. */
export function peoplePage(people: readonly PersonInOrganisation[]): string {
  if (people.length === 0)
    return '<p>There is nobody in this demonstration yet. Run <code>npm start</code> to load its people.</p>';
  const organisations = new Set(people.map(({ organisationId }) => organisationId));
  return `<p class="nhsuk-lede-text">This is a demonstration. Every person here is invented, and nobody has a password.</p>
<form method="post">${[...organisations].map((id) => organisationPart(people.filter(({ organisationId }) => organisationId === id))).join('')}</form>`;
}

const organisationPart = (people: PersonInOrganisation[]): string => {
  const [first] = people;
  if (!first) return '';
  return `<h2 class="nhsuk-heading-m">${escapeHtml(first.organisationName)} <span class="nhsuk-caption-m">${escapeHtml(kindInWords[first.kind])}</span></h2>
<ul class="nhsuk-list">${people.map(personPart).join('')}</ul>`;
};

const personPart = ({ personId, name, jobTitle, roles, kind }: PersonInOrganisation): string => `<li>
<button class="nhsuk-button nhsuk-button--secondary nhsuk-u-margin-bottom-2" name="person" value="${escapeHtml(personId)}">${escapeHtml(name)}</button>
<span class="nhsuk-u-margin-left-2">${escapeHtml(jobTitle)}: ${escapeHtml(rolesInWords(roles, kind))}</span></li>`;

const rolesInWords = (roles: readonly string[], kind: OrganisationKind): string =>
  roles.map((role) => roleInWords(role as Role, kind)).join(', ');
