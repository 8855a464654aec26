type Facts = Readonly<Record<string, unknown>>;

/** The facts that a sentence may name: numbers and texts, and for a change the names of the fields. */
export function plainFacts(facts: Facts): Record<string, string | number> {
  const plain: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(facts))
    if (typeof value === 'string' || typeof value === 'number') plain[name] = value;
    else if (name === 'changes' && value !== null && typeof value === 'object')
      plain[name] = Object.keys(value).join(', ');
  return plain;
}
