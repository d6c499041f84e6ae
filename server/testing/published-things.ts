import type { Actor } from '../domain/permissions.ts';
import { OpaqueId } from '../graphql/scalars/opaque-id.ts';
import type { Situation, Thing } from './thing.ts';
import type { Place } from './world.ts';

const DAY = '2026-03-31';
const NOW = new Date('2026-04-02T09:00:00Z');

/** A replaced file and the one that stands, by what the contract makes of their content. */
const REPLACED = { sha256: 'a'.repeat(64), id: 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa' };
const STANDING = { sha256: 'b'.repeat(64) };

const situation = (name: string, ...put: string[]): Situation => ({ name, put, now: NOW });

/** An area and a file in every state in which they can be asked for, or not. */
export function ofWhatIsPublished({
  commissioner,
  people,
}: {
  commissioner: Pick<Place, 'id' | 'views'>;
  people: Actor[];
}): Thing[] {
  const clear = `delete from reference_change`;
  const underWay = `insert into reference_change (id, kind, organisation_id, code, as_of, state, asked_by, asked_at)
    values (gen_random_uuid(), 'area', '${commissioner.id}', 'QZZ', '${DAY}', 'waiting', '${commissioner.views.personId}', now())`;
  return [
    ...['own', 'other'].map((whose) => ofAnArea({ commissioner, people, clear, underWay, own: whose === 'own' })),
    ofAFile({ people, clear, underWay }),
  ];
}

interface Put {
  people: Actor[];
  clear: string;
  underWay: string;
}

const ofAnArea = ({
  commissioner: { id },
  people,
  clear,
  underWay,
  own,
}: Put & { commissioner: Pick<Place, 'id'>; own: boolean }): Thing => {
  const code = own ? 'QAA' : 'QBB';
  // The commissioner of the test is a real one meanwhile, with a code of its own.
  const real = `update organisation set fictional = false, code = 'QAA' where id = '${id}'`;
  const listed = `insert into published_practice_area
    (as_of, source, practice_code, practice_name, commissioner_code, icb_code, icb_name, file_id)
    values ('${DAY}', 'qof-geographies', 'Z7${code}', 'Surgery', '99Z', '${code}', '${code} ICB', 1)`;
  const nothing = `delete from published_practice_area`;
  return {
    holder: 'AreaPreviewPermissions',
    query: 'query ($code: String!, $asOf: String!) { areaPreview(code: $code, asOf: $asOf) { permissions { HERE } } }',
    variables: { code, asOf: DAY },
    given: { code, asOf: DAY },
    people,
    situations: [
      situation('no list is loaded', real, clear, nothing),
      situation('a list names it', real, clear, nothing, listed),
      situation('another change is under way', real, clear, nothing, listed, underWay),
      situation('the code is an invented one', clear, nothing, listed, `${real.replace('= false', '= true')}`),
    ],
  };
};

const ofAFile = ({ people, clear, underWay }: Put): Thing => {
  const file = (number: number, sha256: string, replacedBy: string): string =>
    `insert into published_file (id, sha256, path, layout, series, period, rows_read, loaded_at, replaced_by)
     values (${number}, '${sha256}', 'file ${number}', 'qof-prevalence', 'x', '2018-19', 1, now(), ${replacedBy})`;
  const remove = `delete from published_replaced_row`;
  const removeFiles = `delete from published_file where id in (901, 902)`;
  const stands = [clear, remove, removeFiles, file(901, REPLACED.sha256, 'null')];
  const replaced = [clear, remove, removeFiles, file(902, STANDING.sha256, 'null'), file(901, REPLACED.sha256, '902')];
  const kept = `insert into published_replaced_row (file_id, table_name, position, figures) values (901, 'published_register', 1, '{}')`;
  return {
    holder: 'PublishedFilePermissions',
    query: 'query ($id: ID!) { publishedFile(id: $id) { permissions { HERE } } }',
    variables: { id: OpaqueId.serialize(REPLACED.id) },
    given: { fileId: OpaqueId.serialize(REPLACED.id) },
    people,
    situations: [
      situation('it stands', ...stands),
      situation('it is replaced', ...replaced, kept),
      situation('its rows were not kept', ...replaced),
      situation('another change is under way', ...replaced, kept, underWay),
    ],
  };
};
