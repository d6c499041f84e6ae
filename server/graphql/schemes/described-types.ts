import { ArrayMaxSize, IsIn, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { GraphQLScalarType } from 'graphql';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import type { Described, Leaf, RecordDescription } from '../../domain/schemes/described.ts';
import { OfRight } from '../access.ts';
import { DayScalar } from '../scalars/dates.ts';
import { JsonScalar } from '../scalars/json.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { PenceScalar } from '../scalars/pence.ts';

/** How the contract writes what stands at the end of a path. */
const LEAVES: Record<Leaf, GraphQLScalarType | typeof String | typeof Boolean> = {
  text: String,
  day: DayScalar,
  whole: Int,
  pence: PenceScalar,
  id: OpaqueId,
  flag: Boolean,
  json: JsonScalar,
};

/** What makes a class of a record: one for what is answered, one for what is sent. */
interface Side {
  readonly made: Map<RecordDescription, ClassType>;
  readonly name: (record: RecordDescription) => string;
  readonly mark: (name: string, record: RecordDescription) => ClassDecorator;
  readonly describe: (field: Described<unknown>) => string;
  readonly check: (made: object, key: string, field: Described<unknown>) => void;
}

const whenUnset = (field: Described<unknown>, isSaid: string): string =>
  field.unset === undefined ? field.about : `${field.about}; ${isSaid} when ${field.unset}.`;

const answered: Side = {
  made: new Map(),
  name: ({ name }) => name,
  mark:
    (name, { about }) =>
    (made) => {
      ObjectType(name, { description: about })(made);
      // The signed text is part of the scheme, wherever else a part of it is shown.
      OfRight('scheme:read')(made);
    },
  describe: (field) => whenUnset(field, 'null'),
  check: () => {},
};

const sent: Side = {
  made: new Map(),
  name: ({ name }) => `${name}Input`,
  mark: (name, { aboutSent }) => InputType(name, { description: aboutSent }),
  describe: (field) => whenUnset(field, 'left out'),
  check: (made, key, field) => checksOf(field).forEach((check) => check(made, key)),
};

/** What the door asks of a field that is sent; each refuses in a sentence that names the field. */
function checksOf({ node, choices, limits: { least, most, form, written } }: Described<unknown>): PropertyDecorator[] {
  const nested = typeof node === 'object';
  const each = nested && 'list' in node;
  const record = nested && (!each || (typeof node.list.node === 'object' && 'record' in node.list.node));
  return [
    ...(choices ? [IsIn([...choices], { message: `$property must be one of ${choices.join(', ')}` })] : []),
    ...(form ? [Matches(form.pattern, { message: `$property must be ${form.words}` })] : []),
    ...(least === undefined ? [] : [Min(least)]),
    ...(most === undefined || written
      ? []
      : [each ? ArrayMaxSize(most) : node === 'whole' ? Max(most) : MaxLength(most)]),
    ...(record ? [ValidateNested({ each })] : []),
  ];
}

type OneType = GraphQLScalarType | typeof String | typeof Boolean | ClassType;

function typeOf({ node }: Described<unknown>, side: Side): OneType | [OneType] {
  if (typeof node === 'string') return LEAVES[node];
  if ('record' in node) return classOf(node.record, side);
  const entry = typeOf(node.list, side);
  if (Array.isArray(entry)) throw new TypeError('The contract has no list of lists.');
  return [entry];
}

function classOf(record: RecordDescription, side: Side): ClassType {
  const known = side.made.get(record);
  if (known) return known;
  const made: ClassType = class {};
  side.made.set(record, made);
  side.mark(side.name(record), record)(made);
  for (const [key, field] of Object.entries(record.fields)) {
    const type = typeOf(field, side);
    Field(() => type, { description: side.describe(field), nullable: field.unset !== undefined })(made.prototype, key);
    side.check(made.prototype, key, field);
  }
  return made;
}

const recordIn = ({ node }: Described<unknown>): RecordDescription => {
  if (typeof node === 'string' || !('record' in node)) throw new TypeError('Only a record has a type of its own.');
  return node.record;
};

/** The type in the contract with which a record of the signed text is answered. */
export const answeredType = (of: Described<unknown>): ClassType => classOf(recordIn(of), answered);

/** The type in the contract with which a record of the signed text is sent. */
export const sentType = (of: Described<unknown>): ClassType => classOf(recordIn(of), sent);
