import type { Text } from './text.tsx';

type Told = { readonly kind: string; readonly details: Readonly<Record<string, string | number>> };

/** The sentence of an event of the journal: its facts written as the language writes amounts and days. */
export function eventSentence(text: Text, { kind, details }: Told): string {
  const { currency } = details;
  const written = Object.entries(details).map(([name, value]): [string, string | number] => {
    if (typeof value === 'number' && name.endsWith('Cents'))
      return [name, text.money(value, typeof currency === 'string' ? currency : undefined)];
    if (typeof value === 'string' && (name.endsWith('On') || name === 'asOf')) return [name, text.day(value)];
    return [name, value];
  });
  const facts = Object.fromEntries(written);
  return text.lookUp(`history.${kind}`, facts) ?? text.lookUp(`journal.${kind}`, facts) ?? text.t('journal.unreadable');
}
