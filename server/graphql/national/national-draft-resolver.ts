import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { yearIn } from '../../actions/national/national-draft.ts';
import { releaseChecks } from '../../actions/national/release-checks.ts';
import { releaseDifferences } from '../../actions/national/release-differences.ts';
import { whyNotChangeNationalDraft } from '../../domain/national/decide-change-national-draft.ts';
import { whyNotDiscardNationalDraft } from '../../domain/national/decide-discard-national-draft.ts';
import { whyNotReleaseNationalYear } from '../../domain/national/decide-release-national-year.ts';
import { reason } from '../../domain/outcome.ts';
import type { Reason } from '../../domain/outcome.ts';
import { whyNot } from '../../domain/permissions.ts';
import type { ActionName } from '../../domain/permissions.ts';
import type { NationalRelease } from '../../persistence/national/national-release-repository.ts';
import { Access } from '../access.ts';
import { permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { NationalContractType, contractOf } from './national-contract-type.ts';
import {
  NationalChangeType,
  NationalChecksType,
  NationalDraftPermissionsType,
  NationalDraftType,
} from './national-release-type.ts';

@Resolver(() => NationalDraftType)
export class NationalDraftResolver {
  @Query(() => NationalDraftType, {
    nullable: true,
    description:
      'One draft of a national contract year, released or given up since perhaps; null when there is none that I may see.',
  })
  @Access('national-draft:read')
  nationalDraft(@Arg('id', () => OpaqueId) id: string, @Ctx() { scope }: Context) {
    return scope.nationalReleases.byId(id);
  }

  @Query(() => [NationalDraftType], { description: 'The drafts that wait, at most one for each year.' })
  @Access('national-draft:read')
  nationalDrafts(@Ctx() { scope }: Context) {
    return scope.nationalReleases.drafts();
  }

  @FieldResolver(() => NationalContractType, { description: 'The year as the draft has it.' })
  text(@Root() draft: NationalRelease): NationalContractType {
    return contractOf(yearIn(draft));
  }

  @FieldResolver(() => String, { description: 'Who started it.' })
  draftedBy(@Root() { draftedByName }: NationalRelease): string {
    return draftedByName;
  }

  @FieldResolver(() => [NationalChangeType], { description: 'What differs from the release it was copied from.' })
  async changes(@Root() draft: NationalRelease, @Ctx() { scope }: Context): Promise<NationalChangeType[]> {
    const before = (await scope.nationalYears()).yearOf(draft.basedOnYear, draft.basedOnRelease);
    return before ? releaseDifferences(before, yearIn(draft)) : [];
  }

  @FieldResolver(() => NationalChecksType, { description: 'What the checks find now.' })
  checks(@Root() draft: NationalRelease): NationalChecksType {
    const { problems, warnings } = releaseChecks(yearIn(draft));
    return {
      problems: problems.map(({ path, message }) => reason('NATIONAL_YEAR_HAS_PROBLEMS', path, { problem: message })),
      warnings: [...warnings],
    };
  }

  @FieldResolver(() => NationalDraftPermissionsType, { description: 'What I may do with it now.' })
  permissions(@Root() draft: NationalRelease, @Ctx() { actor }: Context): NationalDraftPermissionsType {
    const may = (action: ActionName, why: Reason | null) => permissionFor(whyNot(actor, action) ?? why);
    return {
      edit: may('national-contract:draft', whyNotChangeNationalDraft(draft)),
      discard: may('national-contract:draft', whyNotDiscardNationalDraft(draft)),
      release: may('national-contract:release', whyNotReleaseNationalYear(draft, actor.personId)),
    };
  }
}
