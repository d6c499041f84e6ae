import { Field, Int, ObjectType } from 'type-graphql';
import { nationalValueLabels } from '../../actions/national/save-national-value.ts';
import type { NationalValueKey } from '../../actions/national/save-national-value.ts';
import { decimalText, divide, fraction, parseDecimal } from '../../domain/fraction.ts';
import { sourceOf } from '../../rules/national/national-year.ts';
import type { NationalIndicator, NationalYear } from '../../rules/national/national-year.ts';
import {
  NationalGroupType,
  NationalIndicatorType,
  NationalRegistersType,
  NationalSourceType,
  NationalValueType,
} from './national-text-type.ts';

@ObjectType('NationalContract', { description: 'One year of the national contract (QOF) in one release.' })
export class NationalContractType {
  @Field(() => String, { description: 'Such as 2026-27.' })
  financialYear!: string;

  @Field(() => Int, { description: '1 for the first text of the year; a correction is the next.' })
  release!: number;

  @Field(() => String, { nullable: true, description: 'What a reader has to know about the year.' })
  note!: string | null;

  @Field(() => [NationalValueType], { description: 'Its values, each with its source.' })
  values!: NationalValueType[];

  @Field(() => [NationalIndicatorType], { description: 'Its indicators, as far as they are known here.' })
  indicators!: NationalIndicatorType[];

  @Field(() => NationalSourceType, {
    nullable: true,
    description: 'Where the indicators without a source of their own come from.',
  })
  indicatorSource!: NationalSourceType | null;

  @Field(() => Boolean, { description: 'True when every indicator of the year is listed.' })
  complete!: boolean;

  @Field(() => [NationalGroupType], { description: 'The groups of its indicators.' })
  groups!: NationalGroupType[];

  @Field(() => NationalRegistersType, {
    nullable: true,
    description: 'The registers of the whole country; null when not known.',
  })
  registers!: NationalRegistersType | null;

  @Field(() => String, { description: 'All points of the year.' })
  totalPoints!: string;

  @Field(() => String, { nullable: true, description: 'Pounds for one point.' })
  poundsPerPoint!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Pounds for one point and one patient of the average list, with 6 decimals: between 0.02213 and 0.02216 since 2014-15. Null without an average list.',
  })
  poundsPerPatient!: string | null;
}

/** A national year as the contract type shows it. */
export function contractOf(year: NationalYear): NationalContractType {
  const { averageList, nationalRegisters, poundsPerPoint } = year;
  return {
    financialYear: year.year,
    release: year.release,
    note: year.note,
    values: [
      valueOf(year, 'pounds_per_point', poundsPerPoint),
      valueOf(
        year,
        'average_list',
        averageList && { value: `${averageList.value}`, from: averageList.from, date: averageList.date },
      ),
      valueOf(year, 'aspiration_percent', year.aspirationPercent),
      valueOf(year, 'total_points', year.totalPoints),
    ],
    indicators: year.indicators.map((indicator) => indicatorOf(year, indicator)),
    indicatorSource: year.indicatorsFrom === null ? null : sourceOf(year, year.indicatorsFrom),
    complete: year.indicatorsComplete,
    groups: Object.entries(year.groups).map(([code, { name, domain }]) => ({
      code,
      name,
      domain,
      register: nationalRegisters?.registers[code] ?? null,
    })),
    registers: nationalRegisters && {
      date: nationalRegisters.date,
      listSize: nationalRegisters.listSize,
      source: sourceOf(year, nationalRegisters.from),
    },
    totalPoints: year.totalPoints.value,
    poundsPerPoint: poundsPerPoint.value,
    poundsPerPatient:
      averageList && decimalText(divide(parseDecimal(poundsPerPoint.value), fraction(BigInt(averageList.value))), 6),
  };
}

const valueOf = (
  year: NationalYear,
  key: NationalValueKey,
  figure: { value: string; from: string; date?: string } | null,
): NationalValueType => ({
  key,
  label: nationalValueLabels[key],
  value: figure?.value ?? null,
  date: figure?.date ?? null,
  source: figure && sourceOf(year, figure.from),
});

const indicatorOf = (
  year: NationalYear,
  { id, group, kind, about, points, weighted, thresholds, improvement, from }: NationalIndicator,
): NationalIndicatorType => ({
  id,
  group,
  kind,
  description: about,
  points,
  weighted,
  lowerThreshold: thresholds?.lower ?? null,
  upperThreshold: thresholds?.upper ?? null,
  pointsAtLower: thresholds?.atLower ?? null,
  improvement: improvement && {
    baselineYears: improvement.baselineYears,
    lowerDelta: improvement.lowerDelta,
    upperDelta: improvement.upperDelta,
  },
  source: from === null ? null : sourceOf(year, from),
});
