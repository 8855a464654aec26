import { z } from 'zod';
import { isCountry } from './country.ts';
import { compactIdentifier } from './identifiers.ts';
import { type CheckedField, canBeRight, sirenOf } from './typed-fields.ts';

/** How a field of a card is typed, checked, stored and written. */
export type FieldKind =
  | CheckedField
  | 'name'
  | 'text'
  | 'longText'
  | 'phone'
  | 'country'
  | Numbered
  | 'choice'
  | 'flag';
/** Numbers: of days, of cents, of hundredths of a percent. */
type Numbered = 'count' | 'cents' | 'rate';

export type FieldType = {
  readonly kind: FieldKind;
  readonly schema: z.ZodType;
  readonly choices?: readonly string[];
  /** Where the dictionaries name the choices: `<words>.<choice>`. */
  readonly words?: string;
  readonly least?: number;
  readonly most?: number;
};

export type FieldTypes = Readonly<Record<string, FieldType>>;

/** The schema of each field, as an object schema takes them. */
export type SchemasOf<Fields extends FieldTypes> = { -readonly [Name in keyof Fields]: Fields[Name]['schema'] };
/** A card as it is sent and stored. */
export type CardOf<Fields extends FieldTypes> = z.infer<z.ZodObject<SchemasOf<Fields>>>;
type FormValue<Kind extends FieldKind> = Kind extends Numbered ? number | null : Kind extends 'flag' ? boolean : string;
/** A card as the fields of its form hold it: text, empty where nothing is known. */
export type FormOf<Fields extends FieldTypes> = { [Name in keyof Fields]: FormValue<Fields[Name]['kind']> };

/** Longest texts of a card, and of its notes. */
export const longestText = 500;
export const longestNotes = 5000;

const text = z.string().trim().max(longestText).nullable();

const typedAs = <const Kind extends FieldKind>(kind: Kind) => ({ kind, schema: text });

/** The fields there are. Optional texts are null where nothing is known. */
export const fieldTypes = {
  name: { kind: 'name', schema: z.string().trim().max(longestText).min(1) },
  text: typedAs('text'),
  longText: { kind: 'longText', schema: z.string().trim().max(longestNotes).nullable() },
  phone: typedAs('phone'),
  email: typedAs('email'),
  siren: typedAs('siren'),
  vatNumber: typedAs('vatNumber'),
  iban: typedAs('iban'),
  bic: typedAs('bic'),
  postcode: typedAs('postcode'),
  country: { kind: 'country', schema: z.string().length(2).refine(isCountry) },
  flag: { kind: 'flag', schema: z.boolean() },
} as const satisfies FieldTypes;

/** One of `choices`, which the dictionaries name under `words`; the first unless another is said. */
export function choiceOf<const Choice extends string>(choices: readonly Choice[], words: string) {
  return { kind: 'choice', schema: z.enum(choices), choices, words } as const;
}

type Limits = { readonly least: number; readonly most: number };

/** A whole number within limits, in one of the ways numbers are typed. */
export function numberOf<const Kind extends Numbered>(kind: Kind, { least, most }: Limits) {
  return { kind, schema: z.int().min(least).max(most), least, most } as const;
}

type With<Type extends FieldType, Schema extends z.ZodType> = Omit<Type, 'schema'> & { readonly schema: Schema };

/** The field may be unknown. */
export function nullable<Type extends FieldType>(type: Type): With<Type, z.ZodNullable<Type['schema']>> {
  return { ...type, schema: z.nullable(type.schema) };
}

/** The field may be absent of what is sent: it is then unchanged. */
export function optional<Type extends FieldType>(type: Type): With<Type, z.ZodOptional<Type['schema']>> {
  return { ...type, schema: z.optional(type.schema) };
}

/** The schema of each field of a catalogue, by name. */
export function schemasOf<Fields extends FieldTypes>(fields: Fields): SchemasOf<Fields> {
  return mapFields(fields, (type) => type.schema) as SchemasOf<Fields>;
}

/** What the form of `card` holds. */
export function formOf<Fields extends FieldTypes>(fields: Fields, card: Partial<CardOf<Fields>>): FormOf<Fields> {
  const known = new Map<string, unknown>(Object.entries(card));
  return mapFields(fields, (type, name) => formValue(type, known.get(name) ?? null)) as FormOf<Fields>;
}

/** The card a form holds; text without its outer spaces, nothing typed is null. */
export function cardOf<Fields extends FieldTypes>(fields: Fields, form: FormOf<Fields>): CardOf<Fields> {
  const typed = new Map<string, unknown>(Object.entries(form));
  return mapFields(fields, (type, name) => storedValue(type, typed.get(name))) as CardOf<Fields>;
}

/** A card as it is stored: identifiers without their spaces, empty texts null; what is absent stays absent. */
export function normaliseCard<Fields extends FieldTypes>(fields: Fields, card: CardOf<Fields>): CardOf<Fields> {
  const entries = Object.entries(card).map(([name, value]) => {
    const type = fields[name];
    return [name, type && typeof value === 'string' ? normalText(type.kind, value) : value];
  });
  return Object.fromEntries(entries);
}

/** The first field that cannot be right, with what it holds; null when all can. The country of the card decides its postcode. */
export function findWrongField(
  fields: FieldTypes,
  card: { readonly country: string; readonly [field: string]: unknown },
): { readonly field: string; readonly kind: CheckedField; readonly typed: string } | null {
  for (const [field, { kind }] of Object.entries(fields)) {
    const typed = card[field];
    if (isChecked(kind) && typeof typed === 'string' && !canBeRight(kind, typed, card.country))
      return { field, kind, typed };
  }
  return null;
}

const checkedKinds: ReadonlySet<FieldKind> = new Set<CheckedField>([
  'siren',
  'vatNumber',
  'iban',
  'bic',
  'email',
  'postcode',
]);

/** Whether a text of this kind can be told to be wrong. */
export function isChecked(kind: FieldKind): kind is CheckedField {
  return checkedKinds.has(kind);
}

/** Whether the field may hold nothing. */
export function mayBeNull({ schema }: FieldType): boolean {
  return schema.safeParse(null).success;
}

function mapFields(fields: FieldTypes, value: (type: FieldType, name: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, value(type, name)]));
}

function formValue(type: FieldType, stored: unknown): unknown {
  switch (type.kind) {
    case 'count':
    case 'cents':
    case 'rate':
      return stored;
    case 'flag':
      return stored === true;
    case 'choice':
      return stored ?? (mayBeNull(type) ? '' : type.choices?.[0]);
    case 'country':
      return stored ?? 'FR';
    case 'iban':
      return String(stored ?? '').replace(/(.{4})(?=.)/g, '$1 ');
    default:
      return stored ?? '';
  }
}

function storedValue(type: FieldType, typed: unknown): unknown {
  if (typeof typed !== 'string') return typed ?? (mayBeNull(type) ? null : (type.least ?? 0));
  const plain = typed.trim();
  if (type.kind === 'country') return plain.toUpperCase();
  if (type.kind !== 'choice') return plain === '' && type.kind !== 'name' ? null : plain;
  return type.choices?.find((choice) => choice === plain) ?? (mayBeNull(type) ? null : type.choices?.[0]);
}

function normalText(kind: FieldKind, value: string): string | null {
  switch (kind) {
    case 'siren':
      return sirenOf(value);
    case 'vatNumber':
    case 'iban':
    case 'bic':
      return compactIdentifier(value);
    case 'name':
    case 'country':
    case 'choice':
      return value;
    default:
      return value.trim() || null;
  }
}
