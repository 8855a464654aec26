import type { CalendarItem } from '../contract/calendar.ts';
import type { Language } from '../domain/kinds.ts';
import { isPrinted } from '../domain/scenarios/channel-facts.ts';
import { lookUp, t } from './translate.ts';

type Named = Pick<CalendarItem, 'kind' | 'isLate' | 'message' | 'exchange'>;

/** What kind of thing is to be done, in words: « Appel à passer » for a message by telephone, « Promesse non tenue » once the day of a promise is past, « Appel passé » for an exchange. */
export function kindText(language: Language, { kind, isLate, message, exchange }: Named): string {
  if (exchange !== undefined) return t(language, `interactions.channel.${exchange}`);
  if (message !== undefined) {
    const { channel, mode } = message;
    const isOwn = mode === 'task' && isPrinted({ channel, mode: 'single' });
    return t(language, `agenda.message.${isOwn ? 'task' : channel}`);
  }
  return (isLate ? lookUp(language, `agenda.late.${kind}`, {}) : null) ?? t(language, `agenda.kind.${kind}`);
}
