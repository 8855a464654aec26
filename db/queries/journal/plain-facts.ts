type Facts = Readonly<Record<string, unknown>>;

/** The numbers and texts a sentence may name; of a change, the names of what changed. */
export function plainFacts(facts: Facts): Record<string, string | number> {
  const plain: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(facts))
    if (typeof value === 'string' || typeof value === 'number') plain[name] = value;
    else if (name === 'changes' && value !== null && typeof value === 'object')
      plain[name] = Object.keys(value).join(', ');
  return plain;
}
