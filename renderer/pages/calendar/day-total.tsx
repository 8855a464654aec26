import type { CalendarDay } from '../../../shared/contract/calendar.ts';
import { weekday } from '../../../shared/domain/values/days.ts';
import { amountsText, holidayText, totalTexts } from '../../../shared/i18n/day-texts.ts';
import { type Text, useText } from '../../components/text/text.tsx';
import classes from './calendar.module.css';

/** Why nothing is sent on a day, or nobody was there to send it; null on a usual one. A weekend needs no word. */
export function dayNote({ t, language }: Text, { on, holiday, isClosed, isMissed }: CalendarDay): string | null {
  if (holiday !== null) return holidayText(language, holiday);
  if (isClosed) return weekday(on) > 5 ? null : t('calendar.closed');
  return isMissed ? t('calendar.missed') : null;
}

/** What a day adds up to, in the head of its cell: how many things, and what is to be paid by it, or was received; all of it in its tooltip. */
export function DayTotal({ day }: { day: CalendarDay }) {
  const text = useText();
  const { t, language } = text;
  const { waitingCount, doneCount, owed, received } = day.totals;
  const texts = totalTexts(language, day.totals);
  const note = dayNote(text, day);
  const amounts = owed.length > 0 ? owed : received;
  return (
    <>
      {note === null ? null : (
        <span className={classes.note} title={note}>
          {note}
        </span>
      )}
      {texts.length === 0 ? null : (
        <span className={classes.total} title={texts.join(' · ')} data-done={waitingCount === 0 || undefined}>
          <span aria-hidden="true">
            {waitingCount > 0 ? t('calendar.toDo', { count: waitingCount }) : t('calendar.done', { count: doneCount })}
          </span>
          {amounts.length === 0 ? null : <strong aria-hidden="true">{amountsText(language, amounts)}</strong>}
          <span className="visually-hidden">{texts.join(', ')}</span>
        </span>
      )}
    </>
  );
}

/** The same in words, where there is room. */
export function DayTotalLine({ day }: { day: CalendarDay }) {
  const text = useText();
  const note = dayNote(text, day);
  const texts = [...(note === null ? [] : [note]), ...totalTexts(text.language, day.totals)];
  return <span className={classes.totalLine}>{texts.join(' · ')}</span>;
}
