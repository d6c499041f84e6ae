import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { PersonInOrganisation } from '../../persistence/identity/person-repository.ts';
import { PEOPLE_OF_THE_GUIDE } from './people-of-the-guide.ts';
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
const PRIYA = person({ personId: 'priya', name: 'Priya Nair', organisationId: 'o3', organisationName: 'Westmoor ICB' });
const namesOn = (html: string): (string | undefined)[] =>
  [...html.matchAll(/name="person" value="\w+">([^<]+)</g)].map(([, name]) => name);

describe('the page of people', () => {
  it('begins with the people of the guide by what they do, and with nobody else', () => {
    const html = peoplePage([person({}), PRIYA], '');
    expect(namesOn(html)).toEqual(['Priya Nair']);
    expect(html).toContain('draft, try a scheme on all practices');
    expect(html).toContain('2 people are in this demonstration');
  });

  it('offers first to go on as whoever was here, and nothing of it to whoever searches', () => {
    const html = peoplePage([person({}), PRIYA], '', 'p1');
    expect(html).toContain('value="p1">Go on as Ada Kemp</button>');
    expect(peoplePage([person({}), PRIYA], 'priya', 'p1')).not.toContain('Go on as');
    expect(peoplePage([person({}), PRIYA], '', 'gone')).not.toContain('Go on as');
  });

  it('finds anybody by letters of a name, a job or an organisation, under their organisation, with their rights', () => {
    const marsh = person({
      personId: 'p3',
      name: 'Cy Moor',
      organisationId: 'o2',
      organisationName: 'Marsh ICB',
      kind: 'commissioner',
    });
    const people = [person({}), person({ personId: 'p2', name: 'Bo Lane', jobTitle: 'Nurse' }), marsh, PRIYA];
    expect(namesOn(peoplePage(people, 'orchard'))).toEqual(['Ada Kemp', 'Bo Lane']);
    expect(peoplePage(people, 'orchard').match(/<h3/g)).toHaveLength(1);
    expect(namesOn(peoplePage(people, 'NURSE orch'))).toEqual(['Bo Lane']);
    expect(peoplePage(people, 'ada')).toContain('Manager: view, sign');
    expect(peoplePage(people, 'moor marsh')).toContain('Manager: view, approve');
    expect(peoplePage(people, 'nobody at all')).toContain('Nobody fits');
  });

  it('shows forty at most, and says so', () => {
    const html = peoplePage(
      Array.from({ length: 60 }, (_, i) => person({ personId: `p${i}` })),
      'ada',
    );
    expect(namesOn(html)).toHaveLength(40);
    expect(html).toContain('The first 40 of 60.');
  });

  it('shows whoever is there where nobody is of the guide', () => {
    expect(namesOn(peoplePage([person({})], ''))).toEqual(['Ada Kemp']);
  });

  it('shows a name and a search as text, whatever is in them', () => {
    const html = peoplePage([person({ name: '<script>alert("1")</script>' })], '"><script>');
    expect(html).not.toContain('<script>');
  });

  it('says so when there is nobody', () => {
    expect(peoplePage([], '')).toContain('nobody in this demonstration yet');
  });

  it('says of the people of the guide what README.md says', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    const rows = [...readme.matchAll(/^\| (.+) \| (.+) \| (.+) \|$/gm)].map(([, ...cells]) => cells.join(' | '));
    const parts = PEOPLE_OF_THE_GUIDE.map(({ people, are, to }) => [people.join(', '), are, to].join(' | '));
    expect(rows.filter((row) => !/^(Sign in as|---)/.test(row))).toEqual(parts);
  });
});
