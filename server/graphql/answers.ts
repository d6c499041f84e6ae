import { ArgsType, Extensions, Field, Int, ObjectType, createUnionType } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { Max, Min } from 'class-validator';
import type { Reason, Refusal as DomainRefusal } from '../domain/outcome.ts';
import { OfItsHolder } from './access.ts';
import { PenceScalar } from './scalars/pence.ts';

@OfItsHolder()
@ObjectType({ description: 'One reason why not.' })
export class Refusal {
  @Field(() => String, { description: 'The code of the catalogue: schema/refusals.md.' })
  code!: string;

  @Field(() => String, { description: 'The sentence to show.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The field it is about, as a path such as phases[0].to.' })
  field!: string | null;
}

@OfItsHolder()
@ObjectType({ description: 'The answer no. Nothing was saved.' })
export class Refused extends Refusal {
  @Field(() => String, { nullable: true, description: 'What to do about it.' })
  remedy!: string | null;

  @Field(() => [Refusal], { description: 'Every reason, where there are several.' })
  reasons!: Refusal[];
}

@OfItsHolder()
@ObjectType({ description: 'Whether something may be done now, and if not, why.' })
export class Permission {
  @Field(() => Boolean, { description: 'True when the action would be accepted now.' })
  allowed!: boolean;

  @Field(() => String, { nullable: true, description: 'The code of the first reason why not.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'The sentence to show when it is not allowed.' })
  reason!: string | null;
}

/**
 * A field that says whether something may be done now, and which mutations it speaks for: what it says, each of them answers
 * (permissions-hold.api.test.ts tries every one in every state).
 */
export function MayI(description: string, ...mutations: [string, ...string[]]): PropertyDecorator {
  const decorators = [Field(() => Permission, { description }), Extensions({ mutations })] as PropertyDecorator[];
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}

/** What a screen asks before it shows a button. */
export function permissionFor(why: Reason | null): Permission {
  return { allowed: why === null, code: why?.code ?? null, reason: why?.message ?? null };
}

@OfItsHolder()
@ObjectType({ description: 'An amount of money.' })
export class Money {
  @Field(() => PenceScalar, { description: 'Whole pence.' })
  pence!: number;

  @Field(() => String, { description: 'Always GBP.' })
  currency!: string;
}

/** Pounds sterling. */
export function money(pence: number): Money {
  return { pence, currency: 'GBP' };
}

@OfItsHolder()
@ObjectType({ description: 'Where a page ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when more rows follow.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Give this as "after" to get the next page.' })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many rows, 1 to 100.' })
  @Min(1)
  @Max(100)
  first!: number;

  @Field(() => String, { nullable: true, description: 'The cursor of the last row of the page before.' })
  after!: string | null;
}

/** A list type: nodes, the count of all that match, and where the page ends. */
export function connectionOf<Node extends object>(name: string, node: () => ClassType<Node>) {
  @ObjectType(`${name}Connection`, { description: `A page of a list (${name}).` })
  class ConnectionType {
    @Field(() => [node()], { description: 'The rows of this page.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where the page ends.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many rows match, on all pages.' })
    totalCount!: number;
  }
  return ConnectionType;
}

/** An answer is the thing itself or a refusal; the client switches on __typename. */
export function outcomeOf<Success extends object>(name: string, success: () => ClassType<Success>) {
  return createUnionType({
    name: `${name}Outcome`,
    description: `${name}, or the reason why not.`,
    types: () => [success(), Refused] as const,
    resolveType: (value: object) => (isRefusal(value) ? Refused : success()),
  });
}

const isRefusal = (value: object): value is DomainRefusal => 'reasons' in value && 'code' in value;
