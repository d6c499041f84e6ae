import { validateSync } from 'class-validator';
import { ArgumentValidationError } from 'type-graphql';

const OPTIONS = { skipMissingProperties: true, forbidUnknownValues: false };

/**
 * Checks arguments and inputs by the marks on their fields. type-graphql's own way imports the validator anew for each
 * argument of each request, which costs more than the request.
 * @throws ArgumentValidationError naming each field that is wrong
 */
export function validateArguments(value: unknown): void {
  const values = (Array.isArray(value) ? value : [value]).filter(
    (one): one is object => typeof one === 'object' && one !== null,
  );
  const problems = values.flatMap((one) => validateSync(one, OPTIONS));
  if (problems.length > 0) throw new ArgumentValidationError(problems);
}
