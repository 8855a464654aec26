import { foldText } from '../values/fold-text.ts';

/** Words that name a legal form or a title, not a company. */
const legalWords = new Set(
  (
    'sarl sas sasu sa eurl eirl ei sci scp scm snc scop selarl selas gie earl gaec scea scs sca se spa gmbh ltd bv bvba srl ' +
    'ets etablissement etablissements ste societe cie compagnie groupe association et and de du des la le les l d m mr mme mlle monsieur madame'
  ).split(' '),
);

/**
 * What is left of a name once accents, case, punctuation, legal forms and the order of words are put aside; `''` when nothing
 * tells it from others. Two customers of one key are possibly the same.
 */
export function nameKey(name: string): string {
  const words = foldText(name)
    .replace(/\./g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !legalWords.has(word));
  return words.sort().join(' ');
}

export type Nameable = { readonly id: number; readonly name: string; readonly siren: string | null };
export type DuplicateReason = 'siren' | 'name';

/** Those of `others` that are possibly `customer`, with the reason. Two different SIREN are two companies, whatever their names. */
export function duplicatesOf<Row extends Nameable>(
  customer: Nameable,
  others: readonly Row[],
): { readonly row: Row; readonly reason: DuplicateReason }[] {
  const key = nameKey(customer.name);
  const reasonFor = (row: Row): DuplicateReason | null => {
    if (row.id === customer.id) return null;
    if (customer.siren !== null && row.siren !== null) return row.siren === customer.siren ? 'siren' : null;
    return key !== '' && nameKey(row.name) === key ? 'name' : null;
  };
  return others.flatMap((row) => {
    const reason = reasonFor(row);
    return reason === null ? [] : [{ row, reason }];
  });
}

/** Ids of the customers that are possibly another's double. */
export function possibleDuplicates(customers: readonly Nameable[]): number[] {
  const bySiren = Map.groupBy(
    customers.filter(({ siren }) => siren !== null),
    ({ siren }) => siren,
  );
  const byName = Map.groupBy(customers, ({ name }) => nameKey(name));
  const ids = new Set<number>();
  for (const group of bySiren.values()) if (group.length > 1) for (const { id } of group) ids.add(id);
  for (const [key, group] of byName)
    if (key !== '' && group.length > 1)
      for (const each of group) if (duplicatesOf(each, group).length > 0) ids.add(each.id);
  return [...ids];
}
