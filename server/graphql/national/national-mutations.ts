import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import type { Action } from '../../actions/action.ts';
import { discardNationalDraft } from '../../actions/national/discard-national-draft.ts';
import { releaseNationalYear } from '../../actions/national/release-national-year.ts';
import { saveNationalCoverage } from '../../actions/national/save-national-coverage.ts';
import { removeNationalIndicator } from '../../actions/national/remove-national-indicator.ts';
import { saveNationalIndicator } from '../../actions/national/save-national-indicator.ts';
import { saveNationalRegisters } from '../../actions/national/save-national-registers.ts';
import { saveNationalValue } from '../../actions/national/save-national-value.ts';
import type { NationalValueKey } from '../../actions/national/save-national-value.ts';
import { startNationalCorrection } from '../../actions/national/start-national-correction.ts';
import { startNationalYear } from '../../actions/national/start-national-year.ts';
import { Access } from '../access.ts';
import type { Context } from '../context.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import {
  NationalConfirmationInput,
  NationalIndicatorInput,
  NationalRegistersInput,
  NationalSourceInput,
} from './national-inputs.ts';
import { NationalDraftOutcome } from './national-release-type.ts';
import { NationalValueKeyEnum } from './national-text-type.ts';

@Resolver()
export class NationalMutations {
  @Mutation(() => NationalDraftOutcome, {
    description: 'Starts a correction of a year. Nothing changes for anybody until it is released.',
  })
  @Access('national-contract:draft')
  startNationalCorrection(
    @Arg('actionId', () => String) actionId: string,
    @Arg('financialYear', () => String) financialYear: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ) {
    return answerWithDraft(context, startNationalCorrection, { actionId, input: { financialYear, reason } });
  }

  @Mutation(() => NationalDraftOutcome, {
    description: 'Starts a new year from the one before, with what changes each year missing or not confirmed.',
  })
  @Access('national-contract:draft')
  startNationalYear(
    @Arg('actionId', () => String) actionId: string,
    @Arg('financialYear', () => String) financialYear: string,
    @Ctx() context: Context,
  ) {
    return answerWithDraft(context, startNationalYear, { actionId, input: { financialYear } });
  }

  @Mutation(() => NationalDraftOutcome, {
    description: 'Saves one value of a draft with its source. A null value takes the average list out.',
  })
  @Access('national-contract:draft')
  saveNationalValue(
    @Arg('actionId', () => String) actionId: string,
    @Arg('draftId', () => OpaqueId) draftId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('key', () => NationalValueKeyEnum) key: NationalValueKey,
    @Arg('value', () => String, { nullable: true }) value: string | null,
    @Arg('date', () => String, { nullable: true }) date: string | null,
    @Arg('source', () => NationalSourceInput) source: NationalSourceInput,
    @Ctx() context: Context,
  ) {
    return answerWithDraft(context, saveNationalValue, {
      actionId,
      input: { draftId, expectedVersion, key, value: value ?? null, date: date ?? null, source: { ...source } },
    });
  }

  @Mutation(() => NationalDraftOutcome, {
    description: 'Saves whether every indicator is listed, where they come from, and the note of the year.',
  })
  @Access('national-contract:draft')
  saveNationalCoverage(
    @Arg('actionId', () => String) actionId: string,
    @Arg('draftId', () => OpaqueId) draftId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('complete', () => Boolean) complete: boolean,
    @Arg('source', () => NationalSourceInput) source: NationalSourceInput,
    @Arg('note', () => String) note: string,
    @Ctx() context: Context,
  ) {
    return answerWithDraft(context, saveNationalCoverage, {
      actionId,
      input: { draftId, expectedVersion, complete, source: { ...source }, note },
    });
  }

  @Mutation(() => NationalDraftOutcome, {
    description: 'Adds an indicator to a draft, or puts it in place of the one named.',
  })
  @Access('national-contract:draft')
  saveNationalIndicator(
    @Arg('actionId', () => String) actionId: string,
    @Arg('draftId', () => OpaqueId) draftId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('replaces', () => String, { nullable: true }) replaces: string | null,
    @Arg('indicator', () => NationalIndicatorInput) indicator: NationalIndicatorInput,
    @Ctx() context: Context,
  ) {
    const { newGroup, weighted, thresholds, improvement, source } = indicator;
    return answerWithDraft(context, saveNationalIndicator, {
      actionId,
      input: {
        draftId,
        expectedVersion,
        replaces: replaces ?? null,
        indicator: {
          ...indicator,
          weighted: weighted ?? null,
          newGroup: newGroup ? { ...newGroup } : null,
          source: source ? { ...source } : null,
          thresholds: thresholds ? { ...thresholds, atLower: thresholds.atLower ?? null } : null,
          improvement: improvement ? { ...improvement, upperDelta: improvement.upperDelta ?? null } : null,
        },
      },
    });
  }

  @Mutation(() => NationalDraftOutcome, { description: 'Takes an indicator out of a draft.' })
  @Access('national-contract:draft')
  removeNationalIndicator(
    @Arg('actionId', () => String) actionId: string,
    @Arg('draftId', () => OpaqueId) draftId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('indicator', () => String) indicator: string,
    @Ctx() context: Context,
  ) {
    return answerWithDraft(context, removeNationalIndicator, {
      actionId,
      input: { draftId, expectedVersion, indicator },
    });
  }

  @Mutation(() => NationalDraftOutcome, {
    description: 'Saves the national registers of a draft, all at once; null takes them out.',
  })
  @Access('national-contract:draft')
  saveNationalRegisters(
    @Arg('actionId', () => String) actionId: string,
    @Arg('draftId', () => OpaqueId) draftId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('registers', () => NationalRegistersInput, { nullable: true }) registers: NationalRegistersInput | null,
    @Ctx() context: Context,
  ) {
    const typed = registers ? { ...registers, source: { ...registers.source } } : null;
    return answerWithDraft(context, saveNationalRegisters, {
      actionId,
      input: { draftId, expectedVersion, registers: typed },
    });
  }

  @Mutation(() => NationalDraftOutcome, { description: 'Gives a draft up. It is kept for the record.' })
  @Access('national-contract:draft')
  discardNationalDraft(
    @Arg('actionId', () => String) actionId: string,
    @Arg('draftId', () => OpaqueId) draftId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    return answerWithDraft(context, discardNationalDraft, { actionId, input: { draftId, expectedVersion } });
  }

  @Mutation(() => NationalDraftOutcome, {
    description:
      'Releases a draft: it is the contract of its year from now on, and nobody can change it. Never by a person who changed it.',
  })
  @Access('national-contract:release')
  releaseNationalYear(
    @Arg('actionId', () => String) actionId: string,
    @Arg('draftId', () => OpaqueId) draftId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('confirmations', () => [NationalConfirmationInput]) confirmations: NationalConfirmationInput[],
    @Ctx() context: Context,
  ) {
    return answerWithDraft(context, releaseNationalYear, {
      actionId,
      input: { draftId, expectedVersion, confirmations: confirmations.map((one) => ({ ...one })) },
    });
  }
}

const answerWithDraft = <Input, Answer extends { draftId: string }>(
  context: Context,
  action: Action<Input, Answer>,
  request: { actionId: string; input: Input },
) => context.answer(action, request, ({ draftId }) => context.scope.nationalReleases.byId(draftId));
