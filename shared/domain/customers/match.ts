import type { PaymentSector, PublicBuyer } from '../kinds.ts';
import { foldText } from '../values/fold-text.ts';
import type { ContactValues, CustomerRow, CustomerValues } from './fields.ts';

export type KnownContact = ContactValues & { readonly id: number; readonly name: string };

/** A customer of the ledger, and what its card holds. */
export type KnownCustomer = {
  readonly id: number;
  readonly code: string;
  /** Other codes that mean this customer. */
  readonly aliases: readonly string[];
  /** Name as last read in a file of the accounts. */
  readonly importedName: string | null;
  readonly values: CustomerValues;
  /** What decides the ceiling on its payment terms. */
  readonly sector: PaymentSector | null;
  readonly publicBuyer: PublicBuyer | null;
  readonly contacts: readonly KnownContact[];
};

export type MatchedBy = 'code' | 'siren' | 'name';

export type Match =
  | { readonly kind: 'known'; readonly customer: KnownCustomer; readonly by: MatchedBy }
  | { readonly kind: 'ambiguous'; readonly by: MatchedBy; readonly candidates: readonly KnownCustomer[] }
  | { readonly kind: 'unknown' };

/** What a row tells of who it is about. */
export type Named = Pick<CustomerRow, 'code'> & { readonly values: Pick<CustomerValues, 'name' | 'siren'> };

const unknown: Match = { kind: 'unknown' };

/** A code as people write it: case and spaces aside. */
export function plainCode(code: string): string {
  return code.replace(/\s+/g, '').toUpperCase();
}

/** A name as people write it: accents, case and punctuation aside. */
export function plainName(name: string): string {
  return foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** False when the name `told` has no word in common with the known ones, a sign of rows shifted against their codes. */
export function shareWord(told: string, names: readonly (string | null)[]): boolean {
  const wordsOf = (text: string) =>
    plainName(text)
      .split(' ')
      .filter((word) => word.length > 2);
  const known = names.flatMap((name) => (name === null ? [] : wordsOf(name)));
  const spoken = wordsOf(told);
  return spoken.length === 0 || known.length === 0 || spoken.some((word) => known.includes(word));
}

/**
 * Finds the customer of each row: by its code (as written; then case and spaces aside; then without the zeros a
 * spreadsheet drops), else by its SIREN, else by its whole name. A SIREN or a name that several customers share decides
 * nothing, but the name may choose among the customers of one SIREN. A row with a code of its own is never taken for a
 * customer that another row has by code.
 */
export function matchCustomers(customers: readonly KnownCustomer[], rows: readonly Named[]): Match[] {
  const { byCode, byFacts } = matcher(customers);
  const coded = rows.map(byCode);
  const taken = new Set(coded.flatMap((found) => (found.kind === 'known' ? [found.customer] : [])));
  return rows.map((row, index) => {
    const found = coded[index] ?? unknown;
    return found.kind === 'unknown' ? byFacts(row, row.code === '' ? new Set() : taken) : found;
  });
}

function matcher(customers: readonly KnownCustomer[]) {
  const codesOf = (customer: KnownCustomer) => [customer.code, ...customer.aliases];
  const exact = indexBy(customers, codesOf);
  const plain = indexBy(customers, (customer) => codesOf(customer).map(plainCode));
  const bare = indexBy(customers, (customer) => codesOf(customer).map(bareCode));
  const sirens = indexBy(customers, ({ values }) => (values.siren === null ? [] : [values.siren]));
  const names = indexBy(customers, ({ values, importedName }) =>
    [values.name, importedName].flatMap((name) => (name === null ? [] : [plainName(name)])),
  );
  return {
    byCode({ code }: Named): Match {
      if (code === '') return unknown;
      return toMatch(exact.get(code) ?? plain.get(plainCode(code)) ?? bare.get(bareCode(code)) ?? [], 'code');
    },
    byFacts({ values }: Named, taken: ReadonlySet<KnownCustomer>): Match {
      const isFree = (customer: KnownCustomer) => !taken.has(customer);
      const named = values.name === null ? [] : (names.get(plainName(values.name)) ?? []).filter(isFree);
      const alike = values.siren === null ? [] : (sirens.get(values.siren) ?? []).filter(isFree);
      const both = alike.filter((customer) => named.includes(customer));
      if (alike.length > 0) return toMatch(alike.length > 1 && both.length === 1 ? both : alike, 'siren');
      // Another SIREN is another firm, whatever its name.
      const possible = named.filter((customer) => values.siren === null || customer.values.siren === null);
      return toMatch(possible, 'name');
    },
  };
}

function toMatch(candidates: readonly KnownCustomer[], by: MatchedBy): Match {
  const [customer, ...others] = candidates;
  if (!customer) return unknown;
  return others.length === 0 ? { kind: 'known', customer, by } : { kind: 'ambiguous', by, candidates };
}

/** `00123` is written 123 by a spreadsheet; zeros inside or after letters are part of the code. */
function bareCode(code: string): string {
  const text = plainCode(code);
  return /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : text;
}

function indexBy(
  customers: readonly KnownCustomer[],
  keysOf: (customer: KnownCustomer) => readonly string[],
): ReadonlyMap<string, readonly KnownCustomer[]> {
  const index = new Map<string, KnownCustomer[]>();
  for (const customer of customers)
    for (const key of new Set(keysOf(customer))) {
      if (key === '') continue;
      const found = index.get(key);
      if (found) found.push(customer);
      else index.set(key, [customer]);
    }
  return index;
}
