import classes from './day-text.module.css';
import { useText } from './text.tsx';

/** A day as `31/12/2025`; a dash when there is none, read out as `absentLabel`. */
export function DayText({ day, absentLabel }: { day: string | null; absentLabel?: string }) {
  const text = useText();
  if (day === null)
    return (
      <>
        <span className={classes.absent} aria-hidden="true">
          –
        </span>
        <span className="visually-hidden">{absentLabel ?? text.t('common.none')}</span>
      </>
    );
  return <time dateTime={day}>{text.day(day)}</time>;
}
