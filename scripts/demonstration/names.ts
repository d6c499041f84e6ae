import type { Seeded } from './seeded.ts';

const PLACES = [
  'Alder', 'Ashlea', 'Barrow', 'Beacon', 'Birchwood', 'Bramble', 'Bridgeway', 'Brookside', 'Castlefield', 'Cedar', 'Chapel', 'Clover', 'Copperhill', 'Cornfield',
  'Elmgrove', 'Fairhaven', 'Ferndale', 'Fieldgate', 'Foxglove', 'Greenlane', 'Harbour', 'Hawthorn', 'Hazel', 'Heronbrook', 'Hilltop', 'Holly', 'Ivybank', 'Kingfisher',
  'Larkrise', 'Laurel', 'Limetree', 'Linden', 'Maple', 'Marsh', 'Meadow', 'Millstream', 'Moorview', 'Nettle', 'Oakfield', 'Orchard', 'Otterbridge', 'Parkgate',
  'Pear Tree', 'Pinewood', 'Poplar', 'Primrose', 'Quarry', 'Redbrick', 'Riverside', 'Rookery', 'Rosebank', 'Rowan', 'Saltmarsh', 'Sandpiper', 'Silverbirch', 'Spindle',
  'Springwell', 'Stonebridge', 'Swallow', 'Sycamore', 'Thistle', 'Thornbury Hill', 'Tidegate', 'Valley', 'Walnut', 'Watermead', 'Westgate', 'Whitestone', 'Willow', 'Windmill', 'Woodlark', 'Yew Tree',
];

const ENDINGS = ['Surgery', 'Medical Centre', 'Health Centre', 'Practice', 'Medical Practice', 'Family Practice'];

const FIRST = [
  'Aisha', 'Amara', 'Anil', 'Beth', 'Callum', 'Carys', 'Chidi', 'Daniel', 'Eleanor', 'Farah', 'Fiona', 'George', 'Hana', 'Harriet', 'Imran', 'Isla', 'James', 'Jin',
  'Karen', 'Leila', 'Luca', 'Maeve', 'Marcus', 'Mei', 'Nadia', 'Nisha', 'Oliver', 'Owen', 'Peter', 'Rachel', 'Ravi', 'Rhian', 'Rosa', 'Samir', 'Sean', 'Sunita', 'Tariq', 'Tess', 'Viktor', 'Zoe',
];

const LAST = [
  'Abbott', 'Adeyemi', 'Ahmed', 'Bailey', 'Banerjee', 'Barker', 'Bennett', 'Chowdhury', 'Clarke', 'Cole', 'Das', 'Ellis', 'Evans', 'Fernandes', 'Foster', 'Gill', 'Grant', 'Green', 'Hughes', 'Hussain',
  'Iqbal', 'Jenkins', 'Kaur', 'Khan', 'Lee', 'Lloyd', 'Malik', 'Mensah', 'Mistry', 'Morgan', 'Nwosu', 'Osei', 'Palmer', 'Parry', 'Patel', 'Quinn', 'Reeves', 'Shah', 'Stone', 'Walsh',
];

/** Names of practices, each once. */
export function practiceNames(seeded: Seeded, count: number, taken: ReadonlySet<string> = new Set()): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const name = `${seeded.pick(PLACES)} ${seeded.pick(ENDINGS)}`;
    if (!taken.has(name)) names.add(name);
  }
  return [...names];
}

/** A person's name. */
export function personName(seeded: Seeded): string {
  return `${seeded.pick(FIRST)} ${seeded.pick(LAST)}`;
}
