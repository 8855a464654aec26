import type { NamingFacts } from '../domain/events/define.ts';
import type { Language } from '../domain/kinds.ts';
import { isDay } from '../domain/values/days.ts';
import { fieldText } from './card-words.ts';
import { formatCents, formatDay } from './format.ts';
import { lookUp, t } from './translate.ts';

type Told = { readonly kind: string; readonly details: NamingFacts };

/** The sentence of an event of the journal: its facts written as the language writes amounts and days, fields by their labels. */
export function eventSentence(language: Language, { kind, details }: Told): string {
  const written = Object.entries(details).map(([name, value]) => [name, writtenFact(language, details, name, value)]);
  const facts: NamingFacts = Object.fromEntries(written);
  const { state } = details;
  for (const key of state === undefined ? [kind] : [`${kind}.${state}`, kind])
    for (const noun of ['history', 'journal']) {
      const sentence = lookUp(language, `${noun}.${key}`, facts);
      if (sentence !== null) return sentence;
    }
  return t(language, 'journal.unreadable');
}

function writtenFact(language: Language, { currency }: NamingFacts, name: string, value: string | number) {
  if (typeof value === 'number')
    return name.endsWith('Cents') && typeof currency === 'string' ? formatCents(language, value, currency) : value;
  if (name === 'fields') return labelsOf(language, value);
  return name === 'asOf' && isDay(value) ? formatDay(language, value) : value;
}

/** The labels of the fields whose keys are given, each once: three fields of the card are one payment term. */
function labelsOf(language: Language, keys: string): string {
  const labels = keys.split(' ').map((key) => {
    const end = key.indexOf('.');
    return fieldText(language, key.slice(0, end), key.slice(end + 1));
  });
  return [...new Set(labels)].join(', ');
}
