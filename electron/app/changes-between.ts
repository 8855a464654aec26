import { isTermsColumn, termsColumns } from '../../shared/domain/values/terms.ts';

type Changes = Record<string, { old: unknown; new: unknown }>;

/** Old and new value of each fact that differs, as the journal keeps them; lists are compared by content. */
export function changesBetween(before: object, after: object): Changes {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => JSON.stringify(old.get(name) ?? null) !== JSON.stringify(value ?? null))
      .map(([name, value]) => [name, { old: old.get(name) ?? null, new: value }]),
  );
}

/** As `changesBetween`, of a card or of settings: payment terms as a whole, so that taking them back never leaves half of them. */
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

/** What was there before `changes`, by name. */
export function oldValues(changes: Changes): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(changes).map(([name, { old }]) => [name, old]));
}
