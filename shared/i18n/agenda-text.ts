import type { AgendaItem } from '../contract/agenda.ts';
import type { Language } from '../domain/kinds.ts';
import { isPrinted } from '../domain/scenarios/channel-facts.ts';
import { lookUp, t } from './translate.ts';

type Named = Pick<AgendaItem, 'kind' | 'isLate' | 'message'>;

/** What kind of thing is to be done, in words: « Appel à passer » for a message by telephone, « Promesse non tenue » once the day of a promise is past. */
export function kindText(language: Language, { kind, isLate, message }: Named): string {
  if (message !== undefined) {
    const { channel, mode } = message;
    const isOwn = mode === 'task' && isPrinted({ channel, mode: 'single' });
    return t(language, `agenda.message.${isOwn ? 'task' : channel}`);
  }
  return (isLate ? lookUp(language, `agenda.late.${kind}`, {}) : null) ?? t(language, `agenda.kind.${kind}`);
}
