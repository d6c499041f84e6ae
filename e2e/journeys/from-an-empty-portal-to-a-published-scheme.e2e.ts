import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { fillDate } from '../pages/fields.ts';
import { guidePicture } from '../pages/guide-picture.ts';
import { InstalledPortal } from '../pages/installed-portal.ts';
import { declareAndPress } from '../pages/scheme-steps.ts';

/**
 * The day an ICB installs the portal, in production mode: an empty database, the first administrators by the command, everybody
 * by the sign-in of their organisation, and from there on screens only, to a scheme that a practice can accept. The date is the
 * real one, so every day of the story is counted from today.
 */
test.describe.configure({ mode: 'serial' });

const NAME = 'Winter access scheme';
const ICB = 'NHS Fenland and Wolds ICB';
const LMC = 'Fenland and Wolds LMC';
const SURGERIES = { Z97001: 'Dyke Lane Surgery', Z97002: 'Mill Green Practice', Z97003: 'Old Ferry Surgery' };

/** A day so many days from now in London, written 2026-03-31. */
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(Date.now() + days * 86_400_000);
const TODAY = inDays(0);

/** Two weeks of one financial year: six weeks from now, or from the first day of April where they would lie in two. */
const twoWeeks = (): { from: string; to: string } => {
  const [from, to] = [inDays(40), inDays(54)];
  const year = to.slice(0, 4);
  return from < `${year}-04-01` && to >= `${year}-04-01`
    ? { from: `${year}-04-01`, to: `${year}-04-14` }
    : { from, to };
};
const PHASE = twoWeeks();

/** The first of this month as the publisher writes it: 01Nov2026. */
const listDay = (): string => {
  const [year = '', month = ''] = TODAY.split('-');
  return `01${new Date(`${year}-${month}-01`).toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' }).slice(0, 3)}${year}`;
};

const PUBLISHED = {
  'gp-reg-pat-prac-map.csv': [
    'EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PCN_CODE,PCN_NAME,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ICB_CODE,ICB_NAME,COMM_REGION_CODE,COMM_REGION_NAME',
    ...Object.entries(SURGERIES).map(
      ([code, name]) =>
        `${listDay()},${code},${name.toUpperCase()},U97001,WOLDS PCN,97F,NHS FENLAND AND WOLDS ICB - 97F,QF7,${ICB.toUpperCase()},Y97,EAST`,
    ),
  ],
};

const PEOPLE = {
  ada: 'ada.byfield@fenland-icb.example',
  ben: 'ben.alder@fenland-icb.example',
  cleo: 'cleo.marsh@fenland-icb.example',
  sam: 'sam.reed@fenland-lmc.example',
  pat: 'pat.dunn@dyke-lane.example',
};

let portal: InstalledPortal;
let ada: Page;
let ben: Page;
let schemeId = '';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** A browser of one's own, at the outside provider as this person; ends at whatever the portal then shows. */
const comeIn = async (browser: Browser, email: string): Promise<Page> => {
  const page = await (await browser.newContext({ baseURL: portal.origin })).newPage();
  await page.goto('/');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expect(heading(page, 'Sign in with your organisation')).toBeVisible();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Sign in' }).click();
  return page;
};

const signIn = async (browser: Browser, email: string): Promise<Page> => {
  const page = await comeIn(browser, email);
  await expect(heading(page, 'Home')).toBeVisible();
  return page;
};

test.beforeAll(async () => {
  test.setTimeout(120_000);
  portal = await InstalledPortal.open();
});
test.afterAll(() => portal.close());

test('an empty portal says that nobody was let in, and whom to ask', async ({ browser }) => {
  const page = await comeIn(browser, PEOPLE.ada);
  await expect(heading(page, 'Nobody has been let in to this portal yet.')).toBeVisible();
  await expect(page.getByText('the primary care team, 01234 567890')).toBeVisible();
  await guidePicture(page, 'nobody-is-in');
  await page.context().close();
});

test('the command admits the ICB and its LMC, each with an administrator', async ({ browser }) => {
  const ofIcb = ['--kind', 'commissioner', '--code', 'QF7', '--name', ICB];
  expect(await portal.admit(...ofIcb, '--administrator', 'Ada Byfield', '--email', PEOPLE.ada)).toContain('Admitted');
  const ofLmc = ['--kind', 'lmc', '--code', 'LMC-FW', '--name', LMC, '--serves', `QF7:${TODAY}`];
  const sam = ['--administrator', 'Sam Reed', '--email', PEOPLE.sam, '--rights', 'prepare,approve'];
  expect(await portal.admit(...ofLmc, ...sam)).toContain('Sam Reed');
  ada = await signIn(browser, PEOPLE.ada);
  await ada
    .getByRole('link', { name: /Set up|set up/ })
    .first()
    .click();
  await expect(heading(ada, 'Set up')).toBeVisible();
  await expect(ada.getByText('No practice is on record for you today.')).toBeVisible();
  await guidePicture(ada, 'set-up');
});

test('the administrator brings the practices in from the published files', async () => {
  expect(await portal.load(PUBLISHED)).toContain('gp-reg-pat-prac-map.csv');
  await ada.getByRole('link', { name: 'Practices in' }).click();
  await expect(heading(ada, 'Organisations from published files')).toBeVisible();
  await ada.getByRole('link', { name: 'Bring in our area' }).click();
  await expect(heading(ada, 'Choose the day')).toBeVisible();
  await ada.getByRole('radio').first().check();
  await ada.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(ada, 'What would change')).toBeVisible();
  await expect(ada.getByText('3 practices').first()).toBeVisible();
  await guidePicture(ada, 'what-would-change');
  await ada.getByRole('checkbox', { name: 'I have looked at what would change' }).check();
  await ada.getByRole('button', { name: /^Bring in / }).click();
  await ada.getByRole('link', { name: 'See the practices' }).click();
  for (const name of Object.values(SURGERIES)) await expect(ada.getByText(name).first()).toBeVisible();
});

test('colleagues are invited one by one, the practices from a file', async () => {
  for (const { name, email, right } of [
    { name: 'Ben Alder', email: PEOPLE.ben, right: 'Prepare' },
    { name: 'Cleo Marsh', email: PEOPLE.cleo, right: 'Sign and approve' },
  ]) {
    await ada.goto('/people/invite');
    await ada.getByLabel('Name').fill(name);
    await ada.getByLabel('E-mail address').fill(email);
    await ada.getByLabel('What they do').fill('Primary care team');
    await ada.getByRole('checkbox', { name: right }).check();
    await ada.getByRole('button', { name: 'Invite' }).click();
    await expect(ada.getByText(`${name} is invited.`)).toBeVisible();
  }
  await ada.goto('/people');
  await ada.getByRole('link', { name: 'Practices, LMCs and networks' }).click();
  await ada.getByRole('link', { name: 'Invite many from a file' }).click();
  const rows = Object.entries(SURGERIES).map(([code, surgery], index) => {
    const [name, email] =
      index === 0 ? ['Pat Dunn', PEOPLE.pat] : [`Lee Gray of ${surgery}`, `lee.gray@${code}.example`];
    return `${code},${name},${email},Practice manager`;
  });
  await ada.getByLabel('File of first people').setInputFiles({
    name: 'first-people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['organisation code,name,e-mail,job title', ...rows].join('\n')),
  });
  await ada.getByRole('button', { name: 'Show whom it would invite' }).click();
  await expect(ada.getByRole('button', { name: 'Invite 3 people' })).toBeVisible();
  await guidePicture(ada, 'invite-from-a-file');
  await ada.getByRole('button', { name: 'Invite 3 people' }).click();
  await expect(ada.getByText('3 people are invited.')).toBeVisible();
});

test('one person writes the scheme and sends it to the LMC', async ({ browser }) => {
  const page = await signIn(browser, PEOPLE.ben);
  ben = page;
  const save = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(heading(page, 'Write the text')).toBeVisible();
  };
  const open = (section: string) =>
    page.getByRole('list').getByRole('link', { name: section, exact: true }).first().click();
  await page.goto('/schemes/new');
  await page.getByLabel('Name of the scheme').fill(NAME);
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await expect(heading(page, 'Write the text')).toBeVisible();
  schemeId = /schemes\/([\w-]{22})/.exec(page.url())?.[1] ?? '';
  await open('Name, purpose and who can join');
  await page.getByLabel('What the scheme is for').fill('More appointments in the weeks when most people are ill.');
  await page.getByRole('radio', { name: 'Every practice of ours' }).check();
  await save();
  await open('How to leave');
  await page.getByLabel('Notice').fill('14');
  await page.getByLabel('Exit terms').fill('A practice may leave on 14 days of notice.');
  await save();
  await open('How many practices are needed');
  await page.getByLabel('Practices needed').fill('2');
  await page.getByLabel('Practices invited').fill('3');
  await save();
  await page.getByRole('link', { name: 'Add a phase' }).click();
  await page.getByLabel('Name of the phase').fill('Winter');
  await fillDate(page, 'First day', PHASE.from);
  await fillDate(page, 'Last day', PHASE.to);
  await fillDate(page, 'Practices can opt in from', TODAY);
  await fillDate(page, 'Opting in closes on', inDays(21));
  await save();
  await open('What it stands in place of');
  await page.getByRole('radio', { name: 'The whole national contract of the year' }).check();
  await save();
  await open('Payment');
  await page.getByRole('button', { name: 'Add the payment' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Winter appointments');
  await page.getByRole('radio', { name: 'Outcome' }).check();
  await page.getByLabel('How it is worked out').selectOption({ label: 'Fixed sum' });
  await page.getByLabel('The sum in pounds').fill('2,500.00');
  await save();
  await guidePicture(page, 'write-the-text');
  await page.getByRole('link', { name: 'Start the consultation' }).click();
  await fillDate(page, 'Last day for the LMC to answer', inDays(28));
  await declareAndPress(page, 'Fix the text and start the consultation');
  await expect(page.getByText('In consultation').first()).toBeVisible();
});

test('the LMC signs, the committee decides, a second person publishes', async ({ browser }) => {
  const sam = await signIn(browser, PEOPLE.sam);
  await sam.getByRole('link', { name: `Answer the consultation on ${NAME}` }).click();
  await sam.goto(`${new URL(sam.url()).pathname}/sign`);
  await sam.getByRole('radio', { name: 'Supported', exact: true }).check();
  await sam.getByLabel('By what authority do you sign?').fill('Secretary, by decision of the committee');
  await sam.getByRole('button', { name: 'Continue' }).click();
  await sam
    .getByRole('link', { name: 'Continue to the declaration' })
    .or(sam.getByRole('button', { name: 'Continue to the declaration' }))
    .click();
  await guidePicture(sam, 'the-lmc-signs');
  await declareAndPress(sam, 'Sign');
  await expect(heading(sam, /Supported/)).toBeVisible();

  await ben.goto(`/schemes/${schemeId}/decision`);
  await ben.getByLabel('Committee', { exact: true }).fill('Primary care commissioning committee');
  await fillDate(ben, 'Day of the meeting', TODAY);
  await ben.getByLabel('Reference of the minute').fill('PCCC/1');
  await ben.getByLabel('Quorum').fill('3');
  for (const [index, name] of ['Margaret Dunn', 'Ashok Rao', 'Colin Webb'].entries()) {
    const member = ben.getByRole('group', { name: `Member ${index + 1}`, exact: true });
    if (index === 0) await member.getByRole('checkbox', { name: 'Chaired' }).check();
    await member.getByRole('radio', { name: 'For', exact: true }).check();
    await member.getByLabel('Name').fill(name); // last: from here on the group bears the name of the member
  }
  await ben.getByRole('radio', { name: 'Approved', exact: true }).check();
  await declareAndPress(ben, 'Record the decision');
  await expect(ben.getByText('The decision of the committee is on record.')).toBeVisible();

  const cleo = await signIn(browser, PEOPLE.cleo);
  await cleo.goto(`/schemes/${schemeId}/publish`);
  await expect(cleo.getByText('Every check is met')).toBeVisible();
  await guidePicture(cleo, 'publish');
  await declareAndPress(cleo, 'Publish the scheme');
  await expect(cleo.getByText(`${NAME} is published as version 1.`)).toBeVisible();
});

test('a practice comes in and finds the offer; the set-up says how far the ICB is', async ({ browser }) => {
  const pat = await signIn(browser, PEOPLE.pat);
  await pat.getByRole('link', { name: new RegExp(`offer of ${NAME}`) }).click();
  await expect(pat.getByText('A practice may leave on 14 days of notice.').first()).toBeVisible();
  await expect(pat.getByText('£2,500.00').first()).toBeVisible();
  await guidePicture(pat, 'the-offer');
  await ada.goto('/set-up');
  await expect(ada.getByText('1 of 3 practices in, 2 invited.')).toBeVisible();
  await guidePicture(ada, 'set-up-later');
  await ada.getByRole('button', { name: 'Sign out' }).click();
  await expect(ada.getByRole('link', { name: 'Sign in' })).toBeVisible();
});
