import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Certificate } from '../../persistence/participation/certificate-repository.ts';
import { Access } from '../access.ts';
import type { Context } from '../context.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { SchemeType } from '../schemes/scheme-type.ts';
import { CertificateLineType, CertificateType } from './certificate-type.ts';

@Resolver(() => CertificateType)
export class CertificateResolver {
  @Query(() => CertificateType, {
    nullable: true,
    description: 'One certificate; null when there is none that I may see.',
  })
  @Access('certificate:read')
  certificate(@Arg('id', () => OpaqueId) id: string, @Ctx() { scope }: Context) {
    return scope.certificates.byId(id);
  }

  @FieldResolver(() => SchemeType, { description: 'The scheme.' })
  scheme(@Root() { schemeId }: Certificate, @Ctx() { loaders }: Context) {
    return loaders.scheme.load(schemeId);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The practice that left; null when the scheme ended for all.',
  })
  practice(@Root() { practiceId }: Certificate, @Ctx() { loaders }: Context) {
    return practiceId ? loaders.organisation.load(practiceId) : null;
  }

  @FieldResolver(() => String, { description: 'Who issued it by leaving or by ending the scheme.' })
  issuedBy(@Root() { statement }: Certificate): string {
    return statement.issuedBy;
  }

  @FieldResolver(() => [CertificateLineType], {
    description: 'One line for each practice and phase. A practice sees its own.',
  })
  async lines(@Root() { statement }: Certificate, @Ctx() { actor, loaders }: Context) {
    if (actor.kind !== 'practice') return statement.lines;
    const own = await loaders.organisation.load(actor.organisationId);
    return statement.lines.filter(({ practiceCode }) => practiceCode === own?.code);
  }

  @FieldResolver(() => String, { description: 'What it proves, in one sentence.' })
  sentence(@Root() { statement }: Certificate): string {
    return statement.sentence;
  }
}
