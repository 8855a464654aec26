import { isTermsColumn, termsColumns } from '../../shared/domain/values/terms.ts';

/** Old and new value of each fact that differs, as the journal keeps them; lists are compared by content. */
export function changesBetween(before: object, after: object): Record<string, { old: unknown; new: unknown }> {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => JSON.stringify(old.get(name) ?? null) !== JSON.stringify(value ?? null))
      .map(([name, value]) => [name, { old: old.get(name) ?? null, new: value }]),
  );
}

/** The names of the facts that differ, of a card or of the settings; terms change as one. */
export function changedNames(before: object, after: object): string[] {
  const names = Object.keys(changesBetween(before, after));
  return names.some(isTermsColumn) ? [...new Set([...names, ...termsColumns])] : names;
}
