import { isUnused, letsIn } from '../identity/membership-states.ts';
import type { Colleague } from '../identity/membership-in-question.ts';
import { roleInWords } from '../permissions.ts';
import type { OrganisationKind, Role } from '../permissions.ts';
import { countWords } from '../words/count-words.ts';

/** How many organisations of a kind a commissioner deals with on a day, and for how many somebody is in or only invited. */
export interface EntryCount {
  kind: OrganisationKind;
  total: number;
  in: number;
  invited: number;
}

/** What the steps are worked out from. */
export interface SetUpFacts {
  /** Everybody of the organisation. */
  colleagues: readonly Colleague[];
  /** Of a commissioner: whom it deals with. */
  entries: readonly EntryCount[];
  /** The day it is in London. */
  today: string;
}

/** One step of setting an organisation up. */
export interface SetUpStep {
  key: string;
  title: string;
  done: boolean;
  /** How it stands, in words. */
  state: string;
  /** What to do next; once it is done, what can still be done. */
  next: string;
  /** The page on which that is done. */
  path: string;
}

/** Fewer than two, and one absence stops it. */
const ENOUGH = 2;

/** Who counts: somebody who has been in and may act today. */
const holders = ({ colleagues, today }: SetUpFacts): readonly Colleague[] =>
  colleagues.filter((one) => letsIn(one, today) && !isUnused(one));

const having = (facts: SetUpFacts, role: Role): readonly Colleague[] =>
  holders(facts).filter(({ roles }) => roles.includes(role));

const peopleWords = (count: number): string => (count === 0 ? 'nobody' : countWords(count, 'person', 'people'));

/**
 * The steps by which an organisation of a kind is set up, in the order they are taken; none for a national body and an auditor,
 * which whoever runs the portal admits with all they need.
 */
export function setUpSteps(kind: OrganisationKind, facts: SetUpFacts): SetUpStep[] {
  if (kind === 'commissioner')
    return [
      entries('practice', facts),
      entries('network', facts),
      entries('lmc', facts),
      peopleIn(facts),
      several('approve', kind, facts),
      whoPays(facts),
    ];
  if (kind === 'practice' || kind === 'lmc')
    return [peopleIn(facts), several('approve', kind, facts), several('administer', kind, facts)];
  return kind === 'network' ? [peopleIn(facts), several('administer', kind, facts)] : [];
}

const NAMES = {
  practice: { one: 'practice', many: 'practices', title: 'Practices in' },
  network: { one: 'network', many: 'networks', title: 'Networks in' },
  lmc: { one: 'LMC', many: 'LMCs', title: 'LMC named, and in' },
} as const;

/** None is on record, some wait for their first person, or somebody is in for all of them. */
const entries = (kind: keyof typeof NAMES, facts: SetUpFacts): SetUpStep => {
  const { one, many, title } = NAMES[kind];
  const count = facts.entries.find((entry) => entry.kind === kind) ?? { total: 0, in: 0, invited: 0 };
  const step = { key: many.toLowerCase(), title };
  if (count.total === 0)
    return {
      ...step,
      done: false,
      state: `No ${one} is on record for you today.`,
      next:
        kind === 'lmc'
          ? 'Whoever runs the portal admits it, with the area it serves.'
          : 'Bring your area in from the published files.',
      path: kind === 'lmc' ? '/let-in' : '/organisations',
    };
  const done = count.in === count.total;
  const invited = count.invited > 0 ? `, ${count.invited} invited` : '';
  return {
    ...step,
    done,
    state: `${count.in} of ${countWords(count.total, one, many)} in${invited}.`,
    next: done ? 'Each invites its own people.' : 'Invite the first person of those for which nobody is in.',
    path: `/let-in?kind=${kind.toUpperCase()}${done ? '' : '&state=NOBODY'}`,
  };
};

/** At least two have been in. */
const peopleIn = (facts: SetUpFacts): SetUpStep => {
  const count = holders(facts).length;
  const invited = facts.colleagues.filter((one) => letsIn(one, facts.today) && isUnused(one)).length;
  const done = count >= ENOUGH;
  return {
    key: 'people',
    title: 'People invited',
    done,
    state: `${countWords(count, 'person', 'people')} in${invited > 0 ? `, ${invited} invited` : ''}.`,
    next: done ? 'Invite whoever else works with the portal.' : 'Invite the people who work with the portal.',
    path: done ? '/people' : '/people/invite',
  };
};

/** At least two hold a right. */
const several = (role: Role, kind: OrganisationKind, facts: SetUpFacts): SetUpStep => {
  const count = having(facts, role).length;
  const verb = roleInWords(role, kind);
  const done = count >= ENOUGH;
  return {
    key: `${role}-twice`,
    title: `Two people who may ${verb}`,
    done,
    state: `May ${verb}: ${peopleWords(count)}.`,
    next: done ? 'One can be away.' : `Give the right to ${verb} to two people who have been in.`,
    path: '/people',
  };
};

/** Whoever prepares a payment does not approve it: it takes somebody for each. */
const whoPays = (facts: SetUpFacts): SetUpStep => {
  const [preparing, approving] = [having(facts, 'prepare'), having(facts, 'approve')];
  const done = preparing.some((one) => approving.some((other) => other.id !== one.id));
  return {
    key: 'payers',
    title: 'Who pays',
    done,
    state: `Payments are prepared by ${peopleWords(preparing.length)} and approved by ${peopleWords(approving.length)}.`,
    next: done
      ? 'Whoever prepares a payment run does not approve it.'
      : 'Give the right to prepare to one person and the right to approve to another.',
    path: '/people',
  };
};
