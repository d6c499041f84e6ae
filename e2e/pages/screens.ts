import { schemeIn, the } from './screen.ts';
import type { Looker, Screen } from './screen.ts';
import { nationalScreens } from './national-screens.ts';
import { organisationScreens } from './organisation-screens.ts';
import { peopleScreens } from './people-screens.ts';
import { simulationScreens } from './simulation-screens.ts';
import { accountScreens } from './account-screens.ts';
import { successionScreens } from './succession-screens.ts';
import { tellingScreens } from './telling-screens.ts';
import type { Visitor } from './visitor.ts';

const consultationIn = async (visitor: Visitor, state: string): Promise<string> => {
  const { consultations } = await visitor.ask<{ consultations: { nodes: { id: string }[] } }>(
    'query ($f: ConsultationFilter) { consultations(filter: $f) { nodes { id } } }',
    { f: { states: [state] } },
  );
  return the(`consultation that is ${state}`, consultations.nodes[0]);
};

const offerThat = async (visitor: Visitor, response: string): Promise<string> => {
  const { offers } = await visitor.ask<{ offers: { nodes: { id: string; scheme: { state: string } }[] } }>(
    'query ($f: OfferFilter) { offers(first: 50, filter: $f) { nodes { id scheme { state } } } }',
    { f: { responses: [response] } },
  );
  return the(
    `offer that is ${response}`,
    offers.nodes.find(({ scheme }) => scheme.state === 'PUBLISHED') ?? offers.nodes[0],
  );
};

const aRun = async (visitor: Visitor): Promise<string> => {
  const { scheme } = await visitor.ask<{ scheme: { paymentRuns: { id: string }[] } }>(
    'query ($id: ID!) { scheme(id: $id) { paymentRuns { id } } }',
    { id: await schemeIn(visitor, 'PUBLISHED', 'Blood Pressure') },
  );
  return the('payment run', scheme.paymentRuns[0]);
};

const aLine = async (visitor: Visitor): Promise<string> => {
  const { paymentLines } = await visitor.ask<{ paymentLines: { nodes: { id: string }[] } }>(
    '{ paymentLines(first: 1) { nodes { id } } }',
  );
  return the('payment', paymentLines.nodes[0]);
};

const aComparison = async (visitor: Visitor): Promise<string> => {
  const { nationalComparisons } = await visitor.ask<{ nationalComparisons: { nodes: { id: string }[] } }>(
    'query ($id: ID!) { nationalComparisons(runId: $id, first: 1) { nodes { id } } }',
    { id: await aRun(visitor) },
  );
  return the('comparison with the national contract', nationalComparisons.nodes[0]);
};

const myComparison = async (visitor: Visitor): Promise<string> => {
  const { nationalLedger } = await visitor.ask<{ nationalLedger: { nodes: { id: string }[] } }>(
    '{ nationalLedger(first: 1) { nodes { id } } }',
  );
  return the('comparison of a practice', nationalLedger.nodes[0]);
};

const aRunLine = async (visitor: Visitor): Promise<string> => {
  const { paymentRun } = await visitor.ask<{ paymentRun: { lines: { nodes: { id: string }[] } } }>(
    'query ($id: ID!) { paymentRun(id: $id) { lines(first: 1) { nodes { id } } } }',
    { id: await aRun(visitor) },
  );
  return the('payment in the run', paymentRun.lines.nodes[0]);
};

const CHECKS = '/schemes/:schemeId/facts';
/** A fact of the scheme whose practices count, and the page about it. */
const aFact = async (visitor: Visitor, page: string, rest = ''): Promise<string> => {
  const id = await schemeIn(visitor, 'PUBLISHED', 'Health Check');
  return `/schemes/${id}/facts${page}?phase=main&fact=${encodeURIComponent('items/health-check/2025-10-01 to 2025-12-31')}${rest}`;
};

const aLackingPractice = async (visitor: Visitor): Promise<string> => {
  const id = await schemeIn(visitor, 'PUBLISHED', 'Health Check');
  const { factPractices } = await visitor.ask<{
    factPractices: { nodes: { practice: { id: string; name: string } }[] };
  }>(
    'query ($id: ID!, $key: String!) { factPractices(schemeId: $id, phaseKey: "main", factKey: $key, state: LACKING, first: 1) { nodes { practice { id name } } } }',
    { id, key: 'items/health-check/2025-10-01 to 2025-12-31' },
  );
  return the('practice without counts', factPractices.nodes[0]?.practice);
};

const aClaim = async (visitor: Visitor, state: string): Promise<string> => {
  const { claims } = await visitor.ask<{ claims: { nodes: { id: string }[] } }>(
    'query ($f: ClaimFilter) { claims(first: 1, filter: $f) { nodes { id } } }',
    { f: { states: [state] } },
  );
  return the(`claim that is ${state}`, claims.nodes[0]);
};

const anOfferOf = async (visitor: Visitor, scheme: string): Promise<string> => {
  const { offers } = await visitor.ask<{ offers: { nodes: { id: string }[] } }>(
    'query ($f: OfferFilter) { offers(first: 1, filter: $f) { nodes { id } } }',
    { f: { search: scheme } },
  );
  return the(`offer of ${scheme}`, offers.nodes[0]);
};

const aCertificate = async (visitor: Visitor): Promise<string> => {
  const { scheme } = await visitor.ask<{ scheme: { certificates: { id: string }[] } }>(
    'query ($id: ID!) { scheme(id: $id) { certificates { id } } }',
    { id: await schemeIn(visitor, 'ENDED') },
  );
  return the('certificate', scheme.certificates[0]);
};

const home = (as: Looker): Screen => ({ name: `home-${as}`, as, route: '/', path: () => '/' });

const SCHEME = '/schemes/:schemeId';
const EDIT = `${SCHEME}/edit`;
const PHASE = `${EDIT}/phases/:phaseKey`;
const draft = async (visitor: Visitor, rest = '') => `/schemes/${await schemeIn(visitor, 'DRAFT')}/edit${rest}`;

const section = (name: string, route: string, rest: string): Screen => ({
  name: `edit-${name}`,
  as: 'manager',
  route,
  path: (visitor) => draft(visitor, rest),
});
const schemePage = (state: string): Screen => ({
  name: `scheme-${state.toLowerCase().replaceAll('_', '-')}`,
  as: 'manager',
  route: SCHEME,
  path: async (visitor) => `/schemes/${await schemeIn(visitor, state)}`,
});

const commissioner: Screen[] = [
  home('manager'),
  home('director'),
  { name: 'schemes', as: 'manager', route: '/schemes', path: () => '/schemes' },
  { name: 'schemes-none-found', as: 'manager', route: '/schemes', path: () => '/schemes?search=nothing+has+this+name' },
  { name: 'scheme-new', as: 'manager', route: '/schemes/new', path: () => '/schemes/new' },
  { name: 'scheme-new-refused', as: 'finance', route: '/schemes/new', path: () => '/schemes/new' },
  ...['DRAFT', 'IN_CONSULTATION', 'CONSULTED', 'APPROVED', 'NOT_APPROVED', 'PUBLISHED', 'ENDED', 'WITHDRAWN'].map(
    schemePage,
  ),
  section('tasks', EDIT, ''),
  section('purpose', `${EDIT}/purpose`, '/purpose'),
  section('costs', `${EDIT}/costs`, '/costs'),
  section('exit', `${EDIT}/exit`, '/exit'),
  section('envelope', `${EDIT}/envelope`, '/envelope'),
  section('viability', `${EDIT}/viability`, '/viability'),
  section('phase-new', `${EDIT}/phases/new`, '/phases/new'),
  section('phase-dates', `${PHASE}/dates`, '/phases/planning/dates'),
  section('phase-indicators', `${PHASE}/indicators`, '/phases/planning/indicators'),
  section('phase-evidence', `${PHASE}/evidence`, '/phases/planning/evidence'),
  section('phase-payment', `${PHASE}/payment`, '/phases/planning/payment'),
  {
    name: 'consult',
    as: 'manager',
    route: `${SCHEME}/consult`,
    path: async (visitor) => `/schemes/${await schemeIn(visitor, 'DRAFT')}/consult`,
  },
  { name: 'consultations', as: 'manager', route: '/consultations', path: () => '/consultations' },
  {
    name: 'consultation-open',
    as: 'manager',
    route: '/consultations/:consultationId',
    path: async (visitor) => `/consultations/${await consultationIn(visitor, 'OPEN')}`,
  },
  {
    name: 'decision',
    as: 'manager',
    route: `${SCHEME}/decision`,
    path: async (visitor) => `/schemes/${await schemeIn(visitor, 'CONSULTED')}/decision`,
  },
  {
    name: 'publish',
    as: 'director',
    route: `${SCHEME}/publish`,
    path: async (visitor) => `/schemes/${await schemeIn(visitor, 'APPROVED')}/publish`,
  },
  {
    name: 'publish-refused',
    as: 'manager',
    route: `${SCHEME}/publish`,
    path: async (visitor) => `/schemes/${await schemeIn(visitor, 'APPROVED')}/publish`,
  },
  {
    name: 'uptake',
    as: 'manager',
    route: `${SCHEME}/uptake`,
    path: async (visitor) => `/schemes/${await schemeIn(visitor, 'PUBLISHED', 'Blood Pressure')}/uptake`,
  },
  {
    name: 'evidence-review',
    as: 'manager',
    route: `${SCHEME}/evidence`,
    path: async (visitor) => `/schemes/${await schemeIn(visitor, 'PUBLISHED', 'Heart and Stroke')}/evidence`,
  },
  {
    name: 'pay',
    as: 'manager',
    route: `${SCHEME}/pay`,
    path: async (visitor) => `/schemes/${await schemeIn(visitor, 'PUBLISHED', 'Heart and Stroke')}/pay`,
  },
  {
    name: 'end',
    as: 'director',
    route: `${SCHEME}/end`,
    path: async (visitor) => `/schemes/${await schemeIn(visitor, 'PUBLISHED', 'Heart and Stroke')}/end`,
  },
  {
    name: 'withdraw',
    as: 'manager',
    route: `${SCHEME}/withdraw`,
    path: async (visitor) => `/schemes/${await schemeIn(visitor, 'DRAFT')}/withdraw`,
  },
  {
    name: 'payment-run',
    as: 'finance',
    route: '/payment-runs/:runId',
    path: async (visitor) => `/payment-runs/${await aRun(visitor)}`,
  },
  {
    name: 'run-against-national',
    as: 'finance',
    route: '/payment-runs/:runId/national',
    path: async (visitor) => `/payment-runs/${await aRun(visitor)}/national`,
  },
  {
    name: 'comparison-commissioner',
    as: 'finance',
    route: '/national-comparisons/:comparisonId',
    path: async (visitor) => `/national-comparisons/${await aComparison(visitor)}`,
  },
  {
    name: 'payment-line-commissioner',
    as: 'finance',
    route: '/payments/:lineId',
    path: async (visitor) => `/payments/${await aRunLine(visitor)}`,
  },
  {
    name: 'payment-amend',
    as: 'manager',
    route: '/payments/:lineId/amend',
    path: async (visitor) => `/payments/${await aRunLine(visitor)}/amend`,
  },
  { name: 'facts', as: 'manager', route: CHECKS, path: (visitor) => aFact(visitor, '') },
  { name: 'facts-viewer', as: 'finance', route: CHECKS, path: (visitor) => aFact(visitor, '') },
  { name: 'facts-upload', as: 'manager', route: `${CHECKS}/upload`, path: (visitor) => aFact(visitor, '/upload') },
  {
    name: 'facts-lacking',
    as: 'manager',
    route: `${CHECKS}/practices`,
    path: (visitor) => aFact(visitor, '/practices', '&state=LACKING'),
  },
  {
    name: 'facts-held',
    as: 'manager',
    route: `${CHECKS}/practices`,
    path: (visitor) => aFact(visitor, '/practices', '&state=HELD'),
  },
  {
    name: 'facts-enter',
    as: 'manager',
    route: `${CHECKS}/enter`,
    path: async (visitor) => aFact(visitor, '/enter', `&practice=${await aLackingPractice(visitor)}&name=A+practice`),
  },
  { name: 'claims', as: 'manager', route: '/claims', path: () => '/claims' },
  {
    name: 'claim-waiting',
    as: 'manager',
    route: '/claims/:claimId',
    path: async (visitor) => `/claims/${await aClaim(visitor, 'WAITING')}`,
  },
  {
    name: 'claim-agreed',
    as: 'finance',
    route: '/claims/:claimId',
    path: async (visitor) => `/claims/${await aClaim(visitor, 'AGREED')}`,
  },
  { name: 'practices', as: 'manager', route: '/practices', path: () => '/practices' },
  {
    name: 'certificate-scheme',
    as: 'director',
    route: '/certificates/:certificateId',
    path: async (visitor) => `/certificates/${await aCertificate(visitor)}`,
  },
  { name: 'demonstration', as: 'manager', route: '/demonstration', path: () => '/demonstration' },
  { name: 'not-found', as: 'manager', route: '*', path: () => '/nothing-is-here' },
  { name: 'scheme-not-found', as: 'manager', route: SCHEME, path: () => '/schemes/AAAAAAAAAAAAAAAAAAAAAA' },
];

const CONSULTATION = '/consultations/:consultationId';
const lmc: Screen[] = [
  home('lmc'),
  { name: 'lmc-consultations', as: 'lmc', route: '/consultations', path: () => '/consultations' },
  {
    name: 'lmc-consultation',
    as: 'lmc',
    route: CONSULTATION,
    path: async (visitor) => `/consultations/${await consultationIn(visitor, 'OPEN')}`,
  },
  {
    name: 'lmc-consultation-answered',
    as: 'lmc',
    route: CONSULTATION,
    path: async (visitor) => `/consultations/${await consultationIn(visitor, 'RESPONDED')}`,
  },
  {
    name: 'lmc-comment',
    as: 'lmc',
    route: `${CONSULTATION}/comment`,
    path: async (visitor) => `/consultations/${await consultationIn(visitor, 'OPEN')}/comment?clause=purpose`,
  },
  {
    name: 'lmc-sign',
    as: 'lmc',
    route: `${CONSULTATION}/sign/:step?`,
    path: async (visitor) => `/consultations/${await consultationIn(visitor, 'OPEN')}/sign`,
  },
  {
    name: 'lmc-signed',
    as: 'lmc',
    route: `${CONSULTATION}/signed`,
    path: async (visitor) => `/consultations/${await consultationIn(visitor, 'RESPONDED')}/signed`,
  },
];

const OFFER = '/offers/:offerId';
const practice: Screen[] = [
  home('partner'),
  { name: 'offers', as: 'partner', route: '/offers', path: () => '/offers' },
  {
    name: 'offer',
    as: 'partner',
    route: OFFER,
    path: async (visitor) => `/offers/${await offerThat(visitor, 'ACCEPTED')}`,
  },
  {
    name: 'offer-open',
    as: 'partner',
    route: OFFER,
    path: async (visitor) => `/offers/${await offerThat(visitor, 'SILENT')}`,
  },
  {
    name: 'offer-accept',
    as: 'partner',
    route: `${OFFER}/accept/:step?`,
    path: async (visitor) => `/offers/${await offerThat(visitor, 'SILENT')}/accept`,
  },
  {
    name: 'offer-decline',
    as: 'partner',
    route: `${OFFER}/decline`,
    path: async (visitor) => `/offers/${await offerThat(visitor, 'SILENT')}/decline`,
  },
  {
    name: 'offer-accept-closed',
    as: 'partner',
    route: `${OFFER}/accept/:step?`,
    path: async (visitor) => `/offers/${await offerThat(visitor, 'ACCEPTED')}/accept`,
  },
  {
    name: 'offer-accepted',
    as: 'partner',
    route: `${OFFER}/accepted`,
    path: async (visitor) => `/offers/${await offerThat(visitor, 'ACCEPTED')}/accepted`,
  },
  {
    name: 'offer-decline-closed',
    as: 'partner',
    route: `${OFFER}/decline`,
    path: async (visitor) => `/offers/${await offerThat(visitor, 'ACCEPTED')}/decline`,
  },
  {
    name: 'evidence',
    as: 'partner',
    route: `${OFFER}/evidence`,
    path: async (visitor) => `/offers/${await offerThat(visitor, 'ACCEPTED')}/evidence`,
  },
  {
    name: 'evidence-record',
    as: 'partner',
    route: `${OFFER}/evidence/record`,
    path: async (visitor) => `/offers/${await offerThat(visitor, 'ACCEPTED')}/evidence/record`,
  },
  {
    name: 'counts',
    as: 'partner',
    route: `${OFFER}/counts`,
    path: async (visitor) => `/offers/${await anOfferOf(visitor, 'Health Check')}/counts`,
  },
  {
    name: 'claim',
    as: 'partner',
    route: `${OFFER}/claim`,
    path: async (visitor) => `/offers/${await anOfferOf(visitor, 'Heart and Stroke')}/claim`,
  },
  {
    name: 'leave',
    as: 'partner',
    route: `${OFFER}/leave/:step?`,
    path: async (visitor) => `/offers/${await offerThat(visitor, 'ACCEPTED')}/leave`,
  },
  { name: 'payments', as: 'partner', route: '/payments', path: () => '/payments' },
  { name: 'payments-national', as: 'partner', route: '/payments/national', path: () => '/payments/national' },
  {
    name: 'comparison',
    as: 'partner',
    route: '/national-comparisons/:comparisonId',
    path: async (visitor) => `/national-comparisons/${await myComparison(visitor)}`,
  },
  { name: 'earnings', as: 'partner', route: '/earnings', path: () => '/earnings' },
  {
    name: 'earnings-of-an-offer',
    as: 'partner',
    route: '/earnings',
    path: async (visitor) => `/earnings?offer=${await offerThat(visitor, 'ACCEPTED')}`,
  },
  { name: 'earnings-of-no-year', as: 'partner', route: '/earnings', path: () => '/earnings?year=1999-00' },
  { name: 'payments-none-found', as: 'partner', route: '/payments', path: () => '/payments?search=nothing' },
  {
    name: 'payment-line',
    as: 'partner',
    route: '/payments/:lineId',
    path: async (visitor) => `/payments/${await aLine(visitor)}`,
  },
  { name: 'cover', as: 'partner', route: '/cover', path: () => '/cover' },
  { name: 'people', as: 'partner', route: '/people', path: () => '/people' },
  { name: 'choose', as: 'two', route: '/choose', path: () => '/choose' },
];

const others: Screen[] = [
  home('network'),
  home('national'),
  home('auditor'),
  { name: 'national-schemes', as: 'national', route: '/schemes', path: () => '/schemes' },
  {
    name: 'national-scheme',
    as: 'national',
    route: SCHEME,
    path: async (visitor) => `/schemes/${await schemeIn(visitor, 'PUBLISHED')}`,
  },
  { name: 'auditor-schemes', as: 'auditor', route: '/schemes', path: () => '/schemes' },
  {
    name: 'auditor-payment-run',
    as: 'auditor',
    route: '/payment-runs/:runId',
    path: async (visitor) => `/payment-runs/${await aRun(visitor)}`,
  },
];

/** Every screen of the product in its states. A page of the client that is not here fails the accessibility run. */
export const screens: Screen[] = [
  ...commissioner,
  ...simulationScreens,
  ...organisationScreens,
  ...successionScreens,
  ...lmc,
  ...practice,
  ...nationalScreens,
  ...others,
  ...peopleScreens,
  ...accountScreens,
  ...tellingScreens,
];
