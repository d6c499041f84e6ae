import { component } from '../../domain/schemes/component.ts';
import { phase } from '../../domain/schemes/phase.ts';
import { schemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import { answeredType } from './described-types.ts';

export const ComponentType = answeredType(component);
export const PhaseType = answeredType(phase);
export const SchemeDefinitionType = answeredType(schemeDefinition);
