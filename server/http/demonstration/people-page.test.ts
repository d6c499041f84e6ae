import { describe, expect, it } from '@jest/globals';
import type { PersonInOrganisation } from '../../persistence/identity/person-repository.ts';
import { peoplePage } from './people-page.ts';

const person = (details: Partial<PersonInOrganisation>): PersonInOrganisation => ({
  personId: 'p1',
  name: 'Ada Kemp',
  email: 'ada@example.test',
  jobTitle: 'Manager',
  roles: ['view', 'approve'],
  organisationId: 'o1',
  organisationName: 'Orchard Surgery',
  kind: 'practice',
  ...details,
});

describe('the page of people', () => {
  it('has one button for each person under their organisation, and says what they may do', () => {
    const html = peoplePage([
      person({}),
      person({ personId: 'p2', name: 'Bo Lane' }),
      person({
        personId: 'p3',
        name: 'Cy Moor',
        organisationId: 'o2',
        organisationName: 'Marsh ICB',
        kind: 'commissioner',
      }),
    ]);
    expect(html.match(/<h2/g)).toHaveLength(2);
    expect([...html.matchAll(/name="person" value="(\w+)">([^<]+)</g)].map(([, id, name]) => [id, name])).toEqual([
      ['p1', 'Ada Kemp'],
      ['p2', 'Bo Lane'],
      ['p3', 'Cy Moor'],
    ]);
    expect(html).toContain('Manager: view, sign');
    expect(html).toContain('Manager: view, approve');
  });

  it('shows a name as text, whatever is in it', () => {
    expect(peoplePage([person({ name: '<script>alert("1")</script>' })])).not.toContain('<script>');
  });

  it('says so when there is nobody', () => {
    expect(peoplePage([])).toContain('nobody in this demonstration yet');
  });
});
