import type { PlainListKind } from '../domain/imports/kinds.ts';
import type { Language } from '../domain/kinds.ts';
import { lookUp } from './translate.ts';

/** Where the dictionaries have the words of a kind of list. */
export const wordsOfList = {
  customers: 'importsCustomers',
  payments: 'importsPayments',
} as const satisfies Record<PlainListKind, string>;

/** The word of a fact that lists of this kind declare (`ToldFact`, `reading`); its name where the dictionaries lack it. */
export function factText(language: Language, kind: PlainListKind, name: string): string {
  return lookUp(language, `${wordsOfList[kind]}.${name}`, {}) ?? name;
}
