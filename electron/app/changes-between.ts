import { isTermsColumn, termsColumns } from '../../shared/domain/values/terms.ts';

type Changes = Record<string, { old: unknown; new: unknown }>;

/** Old and new value, by name, of each fact that differs, as the journal keeps them. Lists are compared by content. */
export function changesBetween(before: object, after: object): Changes {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => JSON.stringify(old.get(name) ?? null) !== JSON.stringify(value ?? null))
      .map(([name, value]) => [name, { old: old.get(name) ?? null, new: value }]),
  );
}

/** `changesBetween` for a customer or settings. Payment terms change as a whole, so that undoing never restores half of them. */
export function cardChanges(before: object, after: object): Changes {
  const changes = changesBetween(before, after);
  if (!Object.keys(changes).some(isTermsColumn)) return changes;
  const [old, now] = [
    new Map<string, unknown>(Object.entries(before)),
    new Map<string, unknown>(Object.entries(after)),
  ];
  const terms = termsColumns.map((name) => [name, { old: old.get(name) ?? null, new: now.get(name) ?? null }]);
  return { ...changes, ...Object.fromEntries(terms) };
}

/** The values before `changes`, by name. */
export function oldValues(changes: Changes): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(changes).map(([name, { old }]) => [name, old]));
}
