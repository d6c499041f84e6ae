import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { releaseDifferences } from '../../actions/national/release-differences.ts';
import { nextFinancialYear } from '../../domain/dates.ts';
import { whyNotStartNationalCorrection } from '../../domain/national/decide-start-national-correction.ts';
import { whyNotStartNationalYear } from '../../domain/national/decide-start-national-year.ts';
import { whyNot } from '../../domain/permissions.ts';
import type { NationalRelease } from '../../persistence/national/national-release-repository.ts';
import type { NationalYear } from '../../rules/national/national-year.ts';
import { Access } from '../access.ts';
import { permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { NationalContractType, contractOf } from './national-contract-type.ts';
import { NationalContractPermissionsType, NationalReleaseType } from './national-release-type.ts';

@Resolver(() => NationalContractType)
export class NationalContractResolver {
  @Query(() => NationalContractType, {
    nullable: true,
    description:
      'The national contract of a year, in the release in force or the one asked for; null when it is not known here.',
  })
  @Access('national-contract:read')
  async nationalContract(
    @Arg('financialYear', () => String) financialYear: string,
    @Arg('release', () => Int, { nullable: true }) release: number | null,
    @Ctx() { scope }: Context,
  ): Promise<NationalContractType | null> {
    const year = (await scope.nationalYears()).yearOf(financialYear, release ?? undefined);
    return year ? contractOf(year) : null;
  }

  @Query(() => [NationalContractType], {
    description: 'Every year of the national contract in the release in force, the newest first.',
  })
  @Access('national-contract:read')
  async nationalContracts(@Ctx() { scope }: Context): Promise<NationalContractType[]> {
    return (await scope.nationalYears()).all().reverse().map(contractOf);
  }

  @FieldResolver(() => [NationalReleaseType], {
    description: 'Every release of the year, the newest first, with what differs from the one before.',
  })
  async releases(
    @Root() { financialYear }: NationalContractType,
    @Ctx() { scope }: Context,
  ): Promise<NationalReleaseType[]> {
    const texts = (await scope.nationalYears()).releasesOf(financialYear);
    const rows = await scope.nationalReleases.releasedOf(financialYear);
    return texts
      .map((text, index) =>
        releaseOf(text, { before: texts[index - 1], row: rows.find(({ release }) => release === text.release) }),
      )
      .reverse();
  }

  @FieldResolver(() => Int, { description: 'The release that is in force; 0 while the year has not been released.' })
  async releaseInForce(@Root() { financialYear }: NationalContractType, @Ctx() { scope }: Context): Promise<number> {
    return (await scope.nationalYears()).yearOf(financialYear)?.release ?? 0;
  }

  @FieldResolver(() => OpaqueId, {
    nullable: true,
    description: 'The draft of a correction that waits; null when there is none that I may see.',
  })
  async draftId(@Root() { financialYear }: NationalContractType, @Ctx() { scope }: Context): Promise<string | null> {
    return (await scope.nationalReleases.drafts()).find((draft) => draft.financialYear === financialYear)?.id ?? null;
  }

  @FieldResolver(() => NationalContractPermissionsType, { description: 'What I may do with it now.' })
  async permissions(
    @Root() { financialYear }: NationalContractType,
    @Ctx() { actor, scope }: Context,
  ): Promise<NationalContractPermissionsType> {
    const forbidden = whyNot(actor, 'national-contract:draft');
    if (forbidden) return { correct: permissionFor(forbidden), startNextYear: permissionFor(forbidden) };
    const drafts = await scope.nationalReleases.drafts();
    const next = nextFinancialYear(financialYear);
    const draftOf = (year: string) => drafts.find((draft) => draft.financialYear === year) ?? null;
    const years = await scope.nationalYears();
    const yearInQuestion = (year: string) => ({
      financialYear: year,
      isReleased: Boolean(years.yearOf(year)),
      draft: draftOf(year),
    });
    const here = yearInQuestion(financialYear);
    return {
      correct: permissionFor(whyNotStartNationalCorrection(here)),
      startNextYear: permissionFor(
        whyNotStartNationalYear({ ...yearInQuestion(next), yearBeforeIsReleased: here.isReleased }),
      ),
    };
  }
}

const releaseOf = (
  text: NationalYear,
  { before, row }: { before: NationalYear | undefined; row: NationalRelease | undefined },
): NationalReleaseType => ({
  release: text.release,
  reason: row?.reason ?? 'The first text of the year, which came with the portal.',
  draftedBy: row?.draftedByName ?? null,
  releasedBy: row?.endedByName ?? null,
  releasedAt: row?.endedAt ?? null,
  fingerprint: row?.fingerprint ?? null,
  confirmations: row?.confirmations ?? [],
  changes: before ? releaseDifferences(before, text) : [],
});
