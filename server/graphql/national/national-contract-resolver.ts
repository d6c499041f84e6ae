import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { NationalYear } from '../../rules/national/national-year.ts';
import { Access } from '../access.ts';
import type { Context } from '../context.ts';

@ObjectType('NationalIndicator', { description: 'An indicator of the national contract.' })
class NationalIndicatorType {
  @Field(() => String, { description: 'Its published name, such as AF008.' })
  id!: string;

  @Field(() => String, { description: 'Its group, such as AF.' })
  group!: string;

  @Field(() => String, { description: 'What is done for whom.' })
  description!: string;

  @Field(() => String, { description: 'The most points.' })
  points!: string;

  @Field(() => String, { nullable: true, description: 'The percentage at or below which there are no points; null when there is none or it is not known.' })
  lowerThreshold!: string | null;

  @Field(() => String, { nullable: true, description: 'The percentage at or above which there are all points.' })
  upperThreshold!: string | null;
}

@ObjectType('NationalContract', { description: 'One year of the national contract (QOF).' })
class NationalContractType {
  @Field(() => String, { description: 'Such as 2026-27.' })
  financialYear!: string;

  @Field(() => [NationalIndicatorType], { description: 'Its indicators, as far as they are known here.' })
  indicators!: NationalIndicatorType[];

  @Field(() => Boolean, { description: 'True when every indicator of the year is listed.' })
  complete!: boolean;

  @Field(() => String, { description: 'All points of the year.' })
  totalPoints!: string;

  @Field(() => String, { nullable: true, description: 'Pounds for one point.' })
  poundsPerPoint!: string | null;
}

const contractOf = (year: NationalYear): NationalContractType => ({
  financialYear: year.year,
  complete: year.indicatorsComplete,
  totalPoints: year.totalPoints.value,
  poundsPerPoint: year.poundsPerPoint.value,
  indicators: year.indicators.map(({ id, group, about, points, thresholds }) => ({
    id, group, description: about, points, lowerThreshold: thresholds?.lower ?? null, upperThreshold: thresholds?.upper ?? null,
  })),
});

@Resolver()
export class NationalContractResolver {
  @Query(() => NationalContractType, { nullable: true, description: 'The national contract of a year; null when it is not known here.' })
  @Access('national-contract:read')
  async nationalContract(@Arg('financialYear', () => String) financialYear: string, @Ctx() { scope }: Context): Promise<NationalContractType | null> {
    const year = (await scope.nationalYears()).yearOf(financialYear);
    return year ? contractOf(year) : null;
  }
}
