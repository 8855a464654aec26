import { z } from 'zod';
import { isDay } from '../values/days.ts';
import { isTermsColumn } from '../values/terms.ts';

/** Facts that several events hold. Amounts are whole cents, days `YYYY-MM-DD`. */

export const cents = z.int();
export const count = z.int().min(0);
export const day = z.string().refine(isDay);
export const id = z.int().positive();

/** Old and new value of one fact. */
export const change = z.strictObject({ old: z.unknown(), new: z.unknown() });
/** By name of fact; of a list, one change for each of its rows. */
export const changes = z.record(z.string(), z.union([change, z.array(change)]));

/** The last event of the journal as a letter bears it. */
export const journalHead = z.strictObject({ id, hash: z.string() });

/** A page that left: what the journal holds of it. */
export type FrozenLetter = {
  readonly letterNumber: number;
  readonly sha256: string;
  readonly letter: Readonly<Record<string, unknown>>;
  readonly journalHead: z.infer<typeof journalHead> | null;
};

/** The page an event kept, where it kept one. */
export function frozenBy(
  data: { readonly [Fact in keyof FrozenFacts]?: FrozenFacts[Fact] | undefined },
): FrozenLetter | null {
  const { letterNumber, sha256, letter, journalHead } = data;
  if (letterNumber === undefined || sha256 === undefined || letter === undefined || journalHead === undefined)
    return null;
  return { letterNumber, sha256, letter, journalHead };
}

/** Whether an event holds every fact of a page or none. */
export function isWholeOrAbsent(
  data: { readonly [Fact in keyof FrozenFacts]?: FrozenFacts[Fact] | undefined },
): boolean {
  const { letterNumber, sha256, letter, journalHead } = data;
  return new Set([letterNumber, sha256, letter, journalHead].map((fact) => fact === undefined)).size === 1;
}

type FrozenFacts = z.infer<z.ZodObject<typeof frozenLetter>>;

/** The facts of a page that left, in the event that kept it. */
export const frozenLetter = {
  letterNumber: id,
  sha256: z.string(),
  letter: z.strictObject({
    kind: z.string(),
    title: z.string(),
    /** Name of the contact to whom it was addressed; an earlier version kept none. */
    addressedTo: z.string().nullable().default(null),
    issuedOn: day,
    template: z.string(),
    templateVersion: z.int(),
    totalCents: cents,
    pageCount: z.int(),
  }),
  /** Null where the journal was empty before it. */
  journalHead: journalHead.nullable(),
};

/** To whom a page that left was addressed, where it names somebody. */
export function toldAddressee({ letter: { addressedTo } }: Pick<FrozenFacts, 'letter'>): {
  state?: string;
  addressedTo?: string;
} {
  return addressedTo === null ? {} : { state: 'to', addressedTo };
}

/** The keys of the labels of `fields`, for the blank `fields` of a sentence; payment terms, changed as a whole, have one label. */
export function fieldKeys(noun: string, fields: readonly string[]): string {
  return fields.map((field) => (isTermsColumn(field) ? 'importsCustomers.column.terms' : `${noun}.${field}`)).join(' ');
}
