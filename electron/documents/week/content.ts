import type { CalendarDay, CalendarItem } from '../../../shared/contract/calendar.ts';
import type { Language } from '../../../shared/domain/kinds.ts';
import { type Day, weekday } from '../../../shared/domain/values/days.ts';
import { kindText } from '../../../shared/i18n/agenda-text.ts';
import { dayNoteText, totalTexts } from '../../../shared/i18n/day-texts.ts';
import { formatCents, formatDay, formatWeekday } from '../../../shared/i18n/format.ts';
import { t } from '../../../shared/i18n/translate.ts';

/** One event: whom it is about, with its amount, and what it is. */
type WeekLine = { readonly who: string; readonly amount: string; readonly what: string };

type WeekColumn = {
  readonly heading: string;
  /** What it adds up to, and why nothing is sent on it. */
  readonly notes: readonly string[];
  readonly lines: readonly WeekLine[];
  /** How many there are besides; null: none. */
  readonly more: string | null;
};

/** Everything that the sheet of a week says. */
export type WeekPage = {
  readonly language: Language;
  readonly firmName: string;
  readonly printedOn: Day;
  readonly title: string;
  readonly days: readonly WeekColumn[];
};

/** Characters of what is said of an event: a note of a call may fill a page. */
const longestWhat = 90;
/** Points that the lines of a day may take together; the rest of them is counted in words. */
const room = 425;
/** Points of the first line of an event with the space under it, and of each line of what it is. */
const heights = { who: 13.5, what: 8.6 };
/** Characters of a line of what an event is, in the narrowest column: beside an amount, and without one. */
const charactersInLine = { besideAmount: 21, alone: 36 };

type Frame = Pick<WeekPage, 'language' | 'firmName' | 'printedOn'>;

/** The days of a week as its sheet says them. */
export function buildWeek({ language, firmName, printedOn }: Frame, days: readonly CalendarDay[]): WeekPage {
  const [first, last] = [days[0]?.on ?? printedOn, days.at(-1)?.on ?? printedOn];
  const title = t(language, 'calendar.weekTitle', { from: formatDay(language, first), to: formatDay(language, last) });
  return { language, firmName, printedOn, title, days: days.map((day) => columnOf(language, day)) };
}

function columnOf(language: Language, day: CalendarDay): WeekColumn {
  const { waitingCount, doneCount } = day.totals;
  const note = dayNoteText(language, day);
  const lines = fitting(day.events.map((event) => lineOf(language, event)));
  const left = waitingCount + doneCount - lines.length;
  return {
    heading: `${formatWeekday(language, weekday(day.on))} ${formatDay(language, day.on).slice(0, 5)}`,
    notes: [...(note === null ? [] : [note]), ...totalTexts(language, day.totals)],
    lines,
    more: left > 0 ? t(language, 'calendar.more', { count: left }) : null,
  };
}

/** The first lines, as far as one sheet has room for them. */
function fitting(lines: readonly WeekLine[]): WeekLine[] {
  const kept: WeekLine[] = [];
  let height = 0;
  for (const line of lines) {
    height += heightOf(line);
    if (height > room) break;
    kept.push(line);
  }
  return kept;
}

function heightOf({ what, amount }: WeekLine): number {
  const inLine = amount === '' ? charactersInLine.alone : charactersInLine.besideAmount;
  return heights.who + heights.what * Math.max(1, Math.ceil(what.length / inLine));
}

function lineOf(language: Language, event: CalendarItem): WeekLine {
  const { customerName, title, time, amountCents, currency } = event;
  const kind = kindText(language, event);
  return {
    who: customerName ?? title,
    amount: amountCents === null ? '' : formatCents(language, amountCents, currency),
    what: shortened([time, kind, customerName === null ? '' : title].filter(Boolean).join(' · ')),
  };
}

/** The first line of a text, as far as the sheet has room for it. */
function shortened(text: string): string {
  const [first = ''] = text.split('\n');
  return first.length < text.length || first.length > longestWhat ? `${first.slice(0, longestWhat).trimEnd()}…` : first;
}
