import type { NamingFacts } from './define.ts';
import { definitionOf, type EventKind } from './registry.ts';

/** The texts and numbers of an event that a sentence may name. The number of a letter, a plan or a balance is a name: it is given as text. */
export function plainFacts(data: object): NamingFacts {
  const plain = Object.entries(data).flatMap(([name, value]): [string, string | number][] => {
    if (typeof value === 'string') return [[name, value]];
    if (typeof value !== 'number') return [];
    return [[name, /number$/i.test(name) ? String(value) : value]];
  });
  return Object.fromEntries(plain);
}

/** The facts that the sentence of an event may name: its own texts and numbers, and what its kind tells beside. */
export function toldFacts({ kind, data }: { readonly kind: EventKind; readonly data: object }): NamingFacts {
  return { ...plainFacts(data), ...definitionOf(kind).told?.(data) };
}
