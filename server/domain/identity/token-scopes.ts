import { permissions, whyNot } from '../permissions.ts';
import type { ActionName, Actor, OrganisationKind, Role } from '../permissions.ts';

/** What a person does at a screen and a script has no use for: each is about the session or the page that a person has. */
const OF_A_PERSON_ALONE: readonly ActionName[] = ['session:choose', 'session:end', 'form-draft:keep'];

/** What each right lets a script do, as one says it after "It may". */
const words: Record<ActionName, string> = {
  'session:read': 'see whom it acts as',
  'session:choose': 'choose another organisation',
  'session:end': 'end sessions',
  'form-draft:keep': 'keep what is written in a form',
  'home:read': 'read what waits on the home page',
  'organisation:read': 'read organisations: names, codes and where they belong',
  'national-contract:read': 'read the national contract of each year',
  'national-draft:read': 'read drafts of the national contract',
  'national-contract:draft': 'write drafts of the national contract',
  'national-contract:release': 'release a year of the national contract',
  'scheme:read': 'read schemes and their texts',
  'scheme:draft': 'begin schemes and new versions of them',
  'scheme:save': 'change the text of a draft scheme',
  'scheme:withdraw': 'withdraw schemes that are not published',
  'scheme:publish': 'publish schemes and offer them to practices',
  'scheme:end': 'end published schemes',
  'scheme:preview-end': 'see what ending a scheme would do',
  'simulation:read': 'read trials of schemes',
  'simulation:run': 'try schemes on practices',
  'simulation:share': 'share trials of schemes with the LMC',
  'consultation:read': 'read consultations, comments and answers',
  'consultation:start': 'start consultations',
  'consultation:extend': 'extend consultations',
  'consultation:comment': 'comment on schemes for the LMC',
  'consultation:reply': 'reply to comments of the LMC',
  'consultation:sign': 'sign the answer of the LMC',
  'consultation:record-silence': 'record that the LMC did not answer',
  'decision:record': 'record decisions of the committee',
  'practice:read': 'read the practices of the commissioner',
  'published-file:read': 'read which published files are held',
  'published-file:bring-back': 'bring back an older published file',
  'area:make': 'bring in organisations from published files',
  'earnings:read': 'work out what the practice would earn',
  'offer:read': 'read offers to practices',
  'offer:accept': 'accept offers for the practice',
  'offer:decline': 'decline offers for the practice',
  'participation:leave': 'take the practice back to the national contract',
  'cover:read': 'read which scheme covers whom on a day',
  'certificate:read': 'read certificates',
  'evidence:read': 'read evidence',
  'evidence:record': 'record evidence for the practice',
  'evidence:review': 'confirm or return evidence',
  'fact:read': 'read the facts that payments rest on',
  'fact:tell': 'tell the facts that payments rest on, and record mergers and splits of practices',
  'succession:read': 'read which practice took over the work of which',
  'count:report': 'report counts for the practice',
  'claim:read': 'read claims for actual performance',
  'claim:ask': 'claim actual performance for the practice',
  'claim:withdraw': 'withdraw claims of the practice',
  'claim:decide': 'agree or decline claims',
  'payment-run:read': 'read payment runs',
  'payment-run:calculate': 'start and calculate payment runs',
  'payment-run:withdraw': 'withdraw payment runs',
  'payment-exception:settle': 'settle what a payment run could not work out',
  'payment-run:submit': 'submit payment runs for approval',
  'payment-run:approve': 'approve payment runs',
  'payment-run:release': 'release payments',
  'payment-line:read': 'read payments and their working',
  'payment-line:amend': 'amend payments before approval',
  'member:read': 'read who acts for the organisation',
  'member:change': 'change, suspend and end the access of colleagues',
  'member:invite': 'invite colleagues',
  'first-person:read': 'read which organisations have nobody in yet',
  'first-person:invite': 'invite the first person of an organisation',
  'token:read': 'read the list of tokens, without their secrets',
  'token:revoke': 'revoke tokens',
  'token:create': 'make further tokens',
  'notice:read': 'read notices, and mark them as read',
  'notice:choose': 'choose how its person is told',
  'mail:read': 'read what mail was sent to whom',
  'reminder:read': 'see who owes an answer, evidence or a reply',
  'reminder:send': 'remind those who owe something',
  'demonstration:set-date': 'move the date of the demonstration',
  'demonstration:read-mail': 'read the mail of the demonstration',
};

/** A right that a token may be given, in words. */
export interface TokenScope {
  name: ActionName;
  words: string;
  /** What it takes of the person: to view, to prepare, to commit the organisation, to administer. */
  role: Role;
}

/** True for a right that no token is given: it is about what only a person at a screen has. */
export function isOfAPersonAlone(name: ActionName): boolean {
  return OF_A_PERSON_ALONE.includes(name);
}

/** A right in words, as it stands in one kind of organisation. */
export function tokenScope(name: ActionName, kind: OrganisationKind): TokenScope {
  const allowed: Partial<Record<OrganisationKind, Role>> = permissions[name];
  return { name, words: words[name], role: allowed[kind] ?? 'view' };
}

/** What somebody may give to a token of theirs: what they may do themselves, and what a script has a use for. */
export function scopesToGive(actor: Actor): TokenScope[] {
  return (Object.keys(words) as ActionName[])
    .filter((name) => !isOfAPersonAlone(name) && whyNot(actor, name) === null)
    .map((name) => tokenScope(name, actor.kind));
}
