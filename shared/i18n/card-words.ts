import type { Language } from '../domain/kinds.ts';
import { lookUp } from './translate.ts';

/** The first of the keys that the dictionaries know. */
function firstOf(language: Language, keys: readonly string[], otherwise: string): string {
  for (const key of keys) {
    const found = lookUp(language, key, {});
    if (found !== null) return found;
  }
  return otherwise;
}

/** The label of a field, as the form of its noun shows it; those the firm has in common with a customer have the customer's. */
export function fieldText(language: Language, noun: string, field: string): string {
  return firstOf(language, [`${noun}.${field}`, `customers.${field}`, `common.${field}`], field);
}

/** What is to be known of a field beside its label; undefined: nothing. */
export function hintText(language: Language, noun: string, field: string): string | undefined {
  return firstOf(language, [`${noun}.${field}Hint`, `customers.${field}Hint`], '') || undefined;
}

/** A choice of a field, whose words the catalogue names. */
export function choiceText(language: Language, words: string, choice: string): string {
  return lookUp(language, `${words}.${choice}`, {}) ?? choice;
}

/** The title of a column of a list of customers: its own, or the label of its field. */
export function columnText(language: Language, column: string): string {
  const own = lookUp(language, `importsCustomers.column.${column}`, {});
  return own ?? fieldText(language, 'customers', column);
}
