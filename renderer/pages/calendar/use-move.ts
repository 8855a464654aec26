import { useMutation } from '@tanstack/react-query';
import type { CalendarItem } from '../../../shared/contract/calendar.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { moveOf } from '../../../shared/domain/calendar/calendar-kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { holidayText } from '../../../shared/i18n/day-texts.ts';
import { api } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { type Text, useText } from '../../components/text/text.tsx';

/** Why an event keeps its day, in a sentence; null of one that may go to another. */
export function whyItStays({ t }: Text, { kind }: CalendarItem): string | null {
  const move = moveOf(kind);
  return 'stays' in move ? t(`calendar.stays.${move.stays}`) : null;
}

export function movedEvent({ kind, subjectId, customerId, on }: CalendarItem, toOn: Day) {
  return { kind, subjectId, customerId, on, toOn };
}

/** What was done with an event: a day that is closed for messages is said, and the one on which a message leaves instead. */
export function movedText(
  text: Text,
  kind: CalendarItem['kind'],
  wanted: Day,
  moved: Outputs['calendar']['move'],
): string {
  const { t, day, language } = text;
  const { on, holiday, isClosed } = moved;
  if (on === null) return t('calendar.moved.never');
  if (on !== wanted) return t('calendar.moved.later', { wanted: day(wanted), date: day(on) });
  if (kind === 'reminder') return t('calendar.moved.message', { date: day(on) });
  if (holiday !== null) return t('calendar.moved.holiday', { date: day(on), name: holidayText(language, holiday) });
  return t(isClosed ? 'calendar.moved.closed' : 'worklist.postponed', { date: day(on) });
}

/** Puts an event off as it is dropped on another day; `onRefused` where it keeps its own, which is said. */
export function useMove(): (event: CalendarItem, toOn: Day, onRefused: () => void) => void {
  const text = useText();
  const { mutate } = useMutation(api.calendar.move.mutationOptions());
  return (event, toOn, onRefused) => {
    const stays = whyItStays(text, event);
    if (stays !== null) {
      tellDone(stays, {});
      onRefused();
      return;
    }
    mutate(movedEvent(event, toOn), {
      onSuccess: (moved) => tellDone(movedText(text, event.kind, toOn, moved)),
      onError: onRefused,
    });
  };
}
