import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { yearsToAsk } from '../../actions/calculator/calculator-year.ts';
import { readEarningsSubject } from '../../actions/calculator/earnings-subject.ts';
import type { EarningsSubject } from '../../actions/calculator/earnings-subject.ts';
import { whatWouldWeEarn } from '../../actions/calculator/what-would-we-earn.ts';
import type { Earnings } from '../../actions/calculator/what-would-we-earn.ts';
import type { Answer } from '../../rules/pay/answer-range.ts';
import { Access } from '../access.ts';
import { money } from '../answers.ts';
import type { Money } from '../answers.ts';
import type { Context } from '../context.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { EarningsFormType, EarningsQuestion, EarningsType } from './earnings-type.ts';
import type { EarningsGroupType, EarningsSideType } from './earnings-type.ts';

/** "What would we earn?": questions only. Nothing that is typed in is kept, logged or told to anybody. */
@Resolver()
export class EarningsResolver {
  @Query(() => [String], { description: 'The national years that can be asked about, the newest first.' })
  @Access('earnings:read')
  async earningsYears(@Ctx() { scope }: Context): Promise<string[]> {
    return yearsToAsk((await scope.nationalYears()).all());
  }

  @Query(() => EarningsFormType, {
    nullable: true,
    description:
      'What to ask about a national year, filled in with what is on record; null for a year that is not known.',
  })
  @Access('earnings:read')
  async earningsForm(
    @Arg('financialYear', () => String) financialYear: string,
    @Ctx() { scope }: Context,
  ): Promise<EarningsFormType | null> {
    return formOf(await readEarningsSubject(scope, { financialYear }));
  }

  @Query(() => EarningsFormType, {
    nullable: true,
    description: 'What to ask about an offer to this practice; null where there is none.',
  })
  @Access('earnings:read')
  async earningsFormOfOffer(
    @Arg('offerId', () => OpaqueId) offerId: string,
    @Ctx() { scope }: Context,
  ): Promise<EarningsFormType | null> {
    return formOf(await readEarningsSubject(scope, { offerId }));
  }

  @Query(() => EarningsType, {
    nullable: true,
    description:
      'What this practice would earn with these figures. Nothing is kept. Null for a year or an offer that is not there.',
  })
  @Access('earnings:read')
  async whatWouldWeEarn(
    @Arg('question', () => EarningsQuestion) { financialYear, offerId, counts }: EarningsQuestion,
    @Ctx() { scope }: Context,
  ): Promise<EarningsType | null> {
    const subject = await readEarningsSubject(scope, offerId ? { offerId } : { financialYear: financialYear ?? '' });
    return (
      subject &&
      earningsOf(
        await whatWouldWeEarn(
          subject,
          counts.map((count) => ({ ...count, code: count.code ?? null })),
        ),
        subject.practiceCode,
      )
    );
  }
}

const formOf = (subject: EarningsSubject | null): EarningsFormType | null => {
  if (!subject) return null;
  const { year, known, scheme } = subject;
  const codes = [...new Set(year.indicators.map(({ indicator }) => indicator.group))];
  const groups = codes.map((code): EarningsGroupType => {
    const inGroup = year.indicators.filter(({ indicator }) => indicator.group === code);
    return {
      code,
      name: inGroup[0]?.groupName ?? code,
      register: known.get(`register.${code}`) ?? null,
      indicators: inGroup.map(({ indicator: { id, about, kind, points: maxPoints }, notPriced }) => ({
        id,
        about,
        kind,
        maxPoints,
        notPriced,
        numerator: known.get(`numerator.${id}`) ?? null,
        denominator: known.get(`denominator.${id}`) ?? null,
      })),
    };
  });
  return {
    financialYear: year.year.year,
    schemeName: scheme?.name ?? null,
    phaseName: scheme?.phase.name ?? null,
    registersSentence:
      year.registers?.sentence ??
      `How common each condition is in the whole country is not known for ${year.year.year}.`,
    list: known.get('list') ?? null,
    groups: groups.sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
};

const earningsOf = (
  { problems, indicators, points, national, partOfYear, local, localLines }: Earnings,
  practiceCode: string,
): EarningsType => ({
  problems,
  points,
  partOfYear,
  lines: indicators.map(({ pence, oneMorePence, ...line }) => ({
    ...line,
    amount: moneyOf(pence),
    oneMore: moneyOf(oneMorePence),
  })),
  inSum: indicators.filter(({ leftOut }) => leftOut === null).length,
  national: national && sideOf(national, practiceCode),
  local: local && sideOf(local, practiceCode),
  difference: moneyOf(
    local && national && local.pence !== null && national.pence !== null ? local.pence - national.pence : null,
  ),
  components: localLines.map(({ name, label, pence }) => ({ name, label, amount: money(pence) })),
});

const sideOf = (
  { pence, guaranteedPence, possiblePence, atRiskPence, workings, exceptions }: Answer,
  practiceCode: string,
): EarningsSideType => ({
  amount: moneyOf(pence),
  guaranteed: moneyOf(guaranteedPence),
  possible: moneyOf(possiblePence),
  atRisk: moneyOf(atRiskPence),
  notKnownBecause: exceptions.map(({ message }) => message.replace(`${practiceCode}: `, '')),
  workings: [...workings],
});

const moneyOf = (pence: bigint | number | null): Money | null => (pence === null ? null : money(Number(pence)));
