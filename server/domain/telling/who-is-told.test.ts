import { describe, expect, it } from '@jest/globals';
import { organisationKinds, roles } from '../permissions.ts';
import { mailText } from './mail-text.ts';
import { noticeKindNames, noticeKinds, noticePage } from './notice-kinds.ts';
import { whoIsTold } from './who-is-told.ts';

const everybody = organisationKinds.flatMap((kind) => roles.map((role) => ({ kind, roles: [role] })));
const toldOf = (kind: (typeof noticeKindNames)[number]) =>
  whoIsTold(kind, everybody).map((member) => `${member.kind} ${member.roles.join()}`);

describe('who is told', () => {
  it('are those with the right to act on it', () => {
    expect(toldOf('offer_open')).toEqual(['practice approve']);
    expect(toldOf('offer_closing')).toEqual(['practice approve']);
    expect(toldOf('scheme_ending')).toEqual(['practice approve']);
    expect(toldOf('evidence_returned')).toEqual(['practice prepare']);
    expect(toldOf('consultation_to_answer')).toEqual(['lmc prepare']);
    expect(toldOf('comment_to_answer')).toEqual(['commissioner prepare']);
    // A payment is explained to everybody in the practice.
    expect(toldOf('payment_released')).toEqual(roles.map((role) => `practice ${role}`));
  });

  it.each(noticeKindNames)('of %s is somebody', (kind) => expect(toldOf(kind)).not.toEqual([]));
});

const ID = '019acb1c-0000-7000-8000-000000000001';

describe('a mail', () => {
  it.each(noticeKindNames)('of %s is the same sentence whatever it is about, with a page and no figure', (kind) => {
    const { mail, title } = noticeKinds[kind];
    expect(mail).toMatch(/^[A-Z][^\d£%]+\.$/);
    expect(title('Winter scheme')).toContain('Winter scheme');
    expect(noticePage(kind, ID)).toMatch(/^\/(|payments|people|[a-z]+\/[\w-]{22}(\/[a-z]+)?)$/);
  });

  it('says for whom it is, one sentence, and where to sign in', () => {
    const { subject, body } = mailText({
      sentence: 'Something waits.',
      organisationName: 'Marsh Surgery',
      link: 'https://portal.example/offers/1',
      choiceLink: 'https://portal.example/how-we-tell-you',
    });
    expect(subject).toBe('Commissioning Portal: Something waits.');
    expect(body.split('\n\n')).toEqual([
      'For Marsh Surgery',
      'Something waits.',
      'Sign in to see it: https://portal.example/offers/1',
      'Nobody reads answers to this mail. Choose how we tell you: https://portal.example/how-we-tell-you',
      '',
    ]);
  });
});
