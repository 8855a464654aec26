/** Old and new value of each fact that differs, as the journal keeps them; lists are compared by content. */
export function changesBetween(before: object, after: object): Record<string, { old: unknown; new: unknown }> {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => JSON.stringify(old.get(name) ?? null) !== JSON.stringify(value ?? null))
      .map(([name, value]) => [name, { old: old.get(name) ?? null, new: value }]),
  );
}
