// Who looks at the pages of a folder of the client. What two of them need is a part; what every page asks is the session.
const AUDIENCES = ['commissioner', 'lmc', 'practice', 'network', 'national', 'finance', 'audit', 'admin', 'public'];

// Which way the doors of the house open (docs/adr/0002). A room may import what is listed for it, and itself; nothing else.
const ROOMS = {
  'server/domain': [],
  'server/rules': ['server/domain'],
  'server/persistence': ['server/domain', 'server/rules'],
  'server/actions': ['server/persistence', 'server/rules', 'server/domain'],
  'server/imports': ['server/actions', 'server/persistence', 'server/domain'],
  'server/jobs': ['server/imports', 'server/actions', 'server/persistence', 'server/rules', 'server/domain'],
  // Translation only; it may ask the pure rooms for words and shapes, never for a decision.
  'server/graphql': ['server/actions', 'server/persistence', 'server/rules', 'server/domain'],
  'server/http': [
    'server/graphql',
    'server/actions',
    'server/persistence',
    'server/jobs',
    'server/domain',
    'server/config.ts',
    'schema',
  ],
  client: ['schema'],
  'client/session': ['client/generated/session'],
  'client/parts': ['schema/limits.json', 'client/session', 'client/generated/parts', 'client/generated/session'],
  ...Object.fromEntries(
    AUDIENCES.map((audience) => [
      `client/${audience}`,
      ['client/parts', 'client/session', ...['parts', 'session', audience].map((room) => `client/generated/${room}`)],
    ]),
  ),
  // The one exception: the accessibility run asks the client for its pages, so that none can be left out of it.
  e2e: ['client/app/routes.tsx'],
};

// The floors of a room that has rooms of its own, from the top down: each may import those listed for it, and itself.
// `npm run floors -- server/rules` prints the arrows between them as they are.
const FLOORS = {
  'server/rules': {
    recorded: ['scenarios'],
    scenarios: ['definition', 'pay', 'kinds', 'components', 'national', 'facts', 'working'],
    definition: ['kinds', 'components'],
    pay: ['kinds', 'components', 'national', 'facts', 'working'],
    kinds: ['network', 'components', 'national', 'facts', 'working'],
    network: ['components', 'national', 'facts', 'working'],
    components: ['national', 'facts', 'working'],
    national: ['facts', 'working'],
    explain: ['working'],
    facts: ['working'],
    working: [],
  },
  'server/imports': {
    load: ['layouts', 'files'],
    layouts: ['files'],
    files: [],
  },
};

// Why a room is shut where its list does not say so.
const REASONS = {
  'client/session': 'Who is signed in is below everything that is shown.',
  'client/parts': 'A part serves every audience, so it knows the pages of none, and not the start of the portal.',
  ...Object.fromEntries(
    AUDIENCES.map((audience) => [
      `client/${audience}`,
      'What two audiences need is a part; what every page asks is the session.',
    ]),
  ),
};

// A package that only some rooms know: whoever replaces it has these folders to change.
const PACKAGES = {
  typeorm: ['server/persistence', 'migrations'],
  'type-graphql': ['server/graphql'],
  // The bench stands a hand-written endpoint beside ours.
  '@?fastify': ['server/http', 'bench'],
  '@apollo/server': ['server/graphql', 'server/http'],
  'graphile-worker': ['server/jobs', 'server/persistence/migrate.ts'],
  // A browser test brings a provider of its own, as an organisation has one.
  'oidc-provider': ['server/http', 'e2e'],
  'openid-client': ['server/http'],
  'pg-copy-streams': ['server/imports', 'server/persistence', 'bench', 'scripts'],
  react: ['client'],
};

const TESTS = '\\.test\\.tsx?$|^server/testing/|^client/testing/';
const anyOf = (paths) => `^(${paths.join('|')})`;

const roomRules = Object.entries(ROOMS).map(([room, open]) => ({
  name: `doors-of-${room.replace('/', '-')}`,
  severity: 'error',
  comment: [`${room} imports ${open.length > 0 ? open.join(', ') : 'no other room'}.`, REASONS[room]].join(' ').trim(),
  from: { path: `^${room}/`, pathNot: TESTS },
  to: { path: '^(server|client|e2e|bench|scripts|migrations|schema)/', pathNot: anyOf([`${room}/`, ...open]) },
}));

const floorRules = Object.entries(FLOORS).flatMap(([room, floors]) => [
  ...Object.entries(floors).map(([floor, open]) => ({
    name: `doors-of-${`${room}/${floor}`.replaceAll('/', '-')}`,
    severity: 'error',
    comment: `Of ${room}, ${floor} imports ${open.length > 0 ? open.join(', ') : 'no other room'}: an import goes down only.`,
    from: { path: `^${room}/${floor}/`, pathNot: TESTS },
    to: { path: `^${room}/`, pathNot: `^${room}/(${[floor, ...open].join('|')})/` },
  })),
  {
    name: `rooms-of-${room.replace('/', '-')}`,
    severity: 'error',
    comment: `A file of ${room} stands in one of its rooms (${Object.keys(floors).join(', ')}); a new room says here what it imports.`,
    from: { path: `^${room}/`, pathNot: `^${room}/(${Object.keys(floors).join('|')})/` },
    to: {},
  },
]);

const packageRules = Object.entries(PACKAGES).map(([name, rooms]) => ({
  name: `only-some-rooms-know-${name.replace(/\W+/g, '')}`,
  severity: 'error',
  comment: `${name} is known in ${rooms.join(', ')} only.`,
  from: { path: '^(server|client|e2e|bench|scripts|migrations)/', pathNot: `${anyOf(rooms)}|${TESTS}` },
  to: { path: `(^|node_modules/)${name}(/|$)` },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    ...floorRules,
    ...packageRules,
    {
      name: 'rooms-of-client',
      severity: 'error',
      comment: `A file of the client stands in app, parts, session, or the folder of its audience (${AUDIENCES.join(', ')}).`,
      from: { path: '^client/', pathNot: `^client/(app|generated|parts|session|testing|${AUDIENCES.join('|')})/` },
      to: {},
    },
    {
      name: 'components-are-read-in-one-place',
      severity: 'error',
      comment:
        'The components of a phase are read by readComponents, which hands over what could not be read. One alone is read where it is tried.',
      from: {
        path: '^(server|scripts|bench)/',
        pathNot: `${TESTS}|^server/rules/(definition|scenarios)/|^server/graphql/schemes/component-trial\\.ts$`,
      },
      to: { path: '^server/rules/definition/validate-component\\.ts$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that import each other are one file in two places.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-rooms-stay-pure',
      severity: 'error',
      comment: 'domain and rules do no input or output: no package, nothing of Node but cryptographic hashes.',
      from: { path: '^server/(domain|rules)/', pathNot: TESTS },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'tests-are-not-shipped',
      severity: 'error',
      comment: 'What runs in production never imports a test or a package that only tests have.',
      from: { path: '^(server|client)/', pathNot: TESTS },
      to: { path: `${TESTS}|^bench/|^e2e/` },
    },
    {
      name: 'no-development-packages-in-production',
      severity: 'error',
      comment: 'A package that production needs stands in dependencies.',
      from: { path: '^(server|client|migrations)/', pathNot: `${TESTS}|\\.d\\.ts$` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
    },
    {
      name: 'every-import-leads-somewhere',
      severity: 'error',
      comment: 'The file or package is not there.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.build|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
};
