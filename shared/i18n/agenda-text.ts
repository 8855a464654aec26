import type { AgendaItem } from '../contract/agenda.ts';
import type { Language } from '../domain/kinds.ts';
import { lookUp, t } from './translate.ts';

/** What kind of thing is to be done, in words: « Promesse non tenue » once the day of a promise is past. */
export function kindText(language: Language, { kind, isLate }: Pick<AgendaItem, 'kind' | 'isLate'>): string {
  return (isLate ? lookUp(language, `agenda.late.${kind}`, {}) : null) ?? t(language, `agenda.kind.${kind}`);
}
