import { isTermsColumn, termsColumns } from './terms.ts';

/** A line of a list in a card; the id is null until it is saved. */
type Row = { readonly id: number | null };

/** One card made of the changes of two windows, and the fields that both changed to different values. */
export type MergedEdits<Card> = { readonly card: Card; readonly clashes: readonly (keyof Card & string)[] };

/** Whether two values read alike, whatever the order of their properties; a value that is absent is null. */
export function isSame(a: unknown, b: unknown): boolean {
  return plain(a) === plain(b);
}

function plain(value: unknown): string {
  return JSON.stringify(value ?? null, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The fields that change together with `field`: the columns of payment terms are one value. */
export function fieldsWith(field: string): readonly string[] {
  return isTermsColumn(field) ? termsColumns : [field];
}

/**
 * Puts what was `typed` in a card, as it was `read`, over the present card (`current`), which another window may have
 * changed since. A field left as it was read takes its present value. A field changed in both is a clash and keeps what
 * was typed.
 * `rows` names the lists whose lines are compared one by one.
 */
export function mergeEdits<Card extends object>(
  read: Card,
  typed: Card,
  current: Card,
  rows: readonly (keyof Card & string)[] = [],
): MergedEdits<Card> {
  const [was, here, now] = [read, typed, current].map((card) => new Map<string, unknown>(Object.entries(card)));
  const card: Card = { ...current };
  const clashes: (keyof Card & string)[] = [];
  const differs = (name: string, a = was, b = here) =>
    fieldsWith(name).some((field) => !isSame(a?.get(field), b?.get(field)));
  for (const name in typed) {
    if (rows.includes(name)) {
      const merged = mergeRows(rowsOf(was?.get(name)), rowsOf(here?.get(name)), rowsOf(now?.get(name)));
      Object.assign(card, { [name]: merged.rows });
      if (merged.isClash) clashes.push(name);
      continue;
    }
    if (!differs(name)) continue;
    Object.assign(card, { [name]: typed[name] });
    if (differs(name, was, now) && differs(name, here, now) && !isSame(here?.get(name), now?.get(name)))
      clashes.push(name);
  }
  return { card, clashes };
}

function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Lines are compared by id. A line without an id that stands in `read` too has been saved since, and is among
 * `current`.
 */
function mergeRows(read: readonly Row[], typed: readonly Row[], current: readonly Row[]) {
  const before = new Map(read.map((row) => [row.id, row]));
  const now = new Map(current.map((row) => [row.id, row]));
  const here = new Set(typed.map((row) => row.id));
  let isClash = false;
  const kept = typed.flatMap((row): Row[] => {
    if (row.id === null) return read.some((saved) => isSame(saved, row)) ? [] : [row];
    const [was, is] = [before.get(row.id), now.get(row.id)];
    if (isSame(row, was)) return is ? [is] : [];
    if (!isSame(is, was) && !isSame(is, row)) isClash = true;
    return [is ? row : { ...row, id: null }];
  });
  const others = current.filter((row) => !here.has(row.id) && !isSame(row, before.get(row.id)));
  if (others.some((row) => before.has(row.id))) isClash = true;
  return { rows: [...kept, ...others], isClash };
}
