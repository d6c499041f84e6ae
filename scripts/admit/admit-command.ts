// npm run admit: reads what is asked, admits, and says what was done or what stands in the way.
import { admit } from '../../server/actions/organisations/admit.ts';
import type { Admitted } from '../../server/actions/organisations/admit.ts';
import { portalNow } from '../../server/actions/identity/portal-now.ts';
import type { AdmissionAsked } from '../../server/domain/organisations/decide-admit.ts';
import type { Refusal } from '../../server/domain/outcome.ts';
import { kindInWords } from '../../server/domain/permissions.ts';
import { refusals } from '../../server/domain/refusals.ts';
import { createDataSource } from '../../server/persistence/data-source.ts';
import { Scope } from '../../server/persistence/scope.ts';
import { DEFAULT_JOB, TIE_OPTION, readAdmission } from './read-admission.ts';

const USAGE = `npm run admit -- --kind KIND --code CODE --name NAME --administrator NAME --email ADDRESS [OPTIONS]

Lets an organisation in, with its first administrator. They are in at their first sign-in with that e-mail address, and
invite everybody else from the page People. Nothing is mailed: tell them the address of the portal.

  --kind           commissioner (an ICB), lmc, network, practice, national_body or auditor
  --code           its ODS code, or one that nobody else has
  --name           its name
  --administrator  the name of the person
  --email          the address that the sign-in provider says they have
  --job            what they do there ("${DEFAULT_JOB}" when left out)
  --rights         what else they may do: view, prepare, approve, with commas between (to view and to administer always)
  --shared-mailbox why the address is one that several people read, such as info@ (kept on record)
  --another        adds an administrator also where there is one: for when the only one has gone

How it belongs to others, each as CODE:FIRST-DAY or CODE:FIRST-DAY:LAST-DAY; give the option once for each:

  --commissioner   of a practice: its commissioner
  --serves         of an LMC: the commissioner whose area it serves
  --practice       of a network: a practice in it
  --audits         of an auditor: the commissioner it audits, with the last day of the engagement

An organisation that is on record already (a practice of published files) needs its code only. The same command again
changes nothing and says so; what is on record otherwise is never written over: the command says what it is.

  npm run admit -- --kind commissioner --code QWO --name "NHS West Yorkshire ICB" \\
    --administrator "Ada Byfield" --email ada.byfield@example.nhs.uk
  npm run admit -- --kind lmc --code LMC-WY --name "West Yorkshire LMC" --serves QWO:2022-07-01 \\
    --administrator "Sam Reed" --email sam.reed@example.org --rights prepare,approve

Exit codes: 0 done, or on record already; 1 refused; 2 the command cannot be read.
`;

/** Where the database is, and where to say what was done and what is wrong. */
export interface Surroundings {
  appDatabaseUrl: string;
  say: (text: string) => void;
  complain: (text: string) => void;
}

/** Does what the command line asks. @returns the exit code */
export async function admitCommand(args: string[], at: Surroundings): Promise<number> {
  const asked = readAdmission(args);
  if (asked === 'help') {
    at.say(USAGE);
    return 0;
  }
  if ('wrong' in asked) {
    at.complain(`${asked.wrong} See npm run admit -- --help\n`);
    return 2;
  }
  const source = await createDataSource(at.appDatabaseUrl, { connections: 1 }).initialize();
  try {
    const now = await portalNow(source, new Date());
    const scope = await Scope.open(source, { audience: 'system', name: 'admit', commissionerIds: [] }, { now });
    try {
      const outcome = await admit(scope, asked);
      await (outcome.accepted ? scope.commit() : scope.rollBack());
      return outcome.accepted ? saidDone(at, asked, outcome.value) : saidWhyNot(at, asked, outcome.refusal);
    } catch (failure) {
      await scope.rollBack();
      throw failure;
    }
  } finally {
    await source.destroy();
  }
}

function saidDone(at: Surroundings, { code, administrator }: AdmissionAsked, done: Admitted): number {
  const who = `${administrator.name.trim()} (${administrator.email})`;
  const organisation = `${done.organisationName} (${code})`;
  const lines = [
    ...(done.addOrganisation ? [`Admitted the ${kindInWords[done.addOrganisation.kind]} ${organisation}.`] : []),
    ...done.addTies.map((tie) => `Recorded ${code} with ${tie.code} from ${tie.from}${tie.to ? ` to ${tie.to}` : ''}.`),
    ...(done.giveRoles && done.isColleague ? [`Gave ${who} the right to administer ${organisation}.`] : []),
    ...(done.giveRoles && !done.isColleague
      ? [
          `${who} is in at the first sign-in with that address, for ${organisation}, and may ${done.giveRoles.join(', ')}.`,
        ]
      : []),
  ];
  at.say(
    lines.length > 0 ? `${lines.join('\n')}\n` : `Nothing was changed: ${organisation} and ${who} are on record.\n`,
  );
  return 0;
}

function saidWhyNot(at: Surroundings, { kind }: AdmissionAsked, { reasons }: Refusal): number {
  for (const { field, code, message } of reasons) {
    const remedy = refusals[code].remedy;
    at.complain(`${optionOf(field, kind)}${message}${remedy ? ` ${remedy}` : ''}\n`);
  }
  return 1;
}

/** The option that a reason is about, as it is written in the command. */
function optionOf(field: string | null, kind: AdmissionAsked['kind']): string {
  if (!field) return '';
  if (field === 'jobTitle') return '--job: ';
  if (field !== 'ties') return `--${field}: `;
  const ofKind = Object.entries(TIE_OPTION).find(([whose]) => whose === kind);
  return ofKind ? `--${ofKind[1]}: ` : '';
}
