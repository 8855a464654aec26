import { type DoneRow, readDone, readWhose } from '../../../db/queries/agenda/done.ts';
import { readFollowedPromises } from '../../../db/queries/promises/follow.ts';
import { keepUntilWritten } from '../../../db/sqlite/until-written.ts';
import type { Db } from '../../../db/types.ts';
import type { CalendarItem } from '../../../shared/contract/calendar.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { placeOfKind } from '../../../shared/domain/agenda/calendar-kinds.ts';
import { searchedWords } from '../../../shared/domain/listing/question.ts';
import { type Day, earlierDay } from '../../../shared/domain/values/days.ts';
import { foldText } from '../../../shared/domain/values/fold-text.ts';
import { AppError } from '../../../shared/errors.ts';
import { gatherWork, gatherWorkAhead, type WorkThing } from '../worklist/index.ts';

/** The days asked about, both included, and the day on which it is asked. */
type Span = { readonly from: Day; readonly to: Day; readonly today: Day };

/** Which of the events of a span. */
type Narrowed = Pick<Inputs['calendar']['events'], 'kinds' | 'responsible' | 'search'>;

const latest = keepUntilWritten<readonly CalendarItem[]>();

/**
 * What the days of a span hold, by day, each in the order in which it is shown: on the past ones what happened and what was left undone, on
 * today exactly what « À faire » has for today, then what is to come. Kept until anything is written.
 * @throws AppError `validation` / `range` when the days are in the wrong order
 */
export function calendarItems(db: Db, span: Span, narrowed: Narrowed = {}): readonly CalendarItem[] {
  const { from, to, today } = span;
  if (from > to) throw new AppError('validation', { reason: 'range' });
  const all = latest(db, `${from} ${to} ${today}`, () =>
    [...waiting(db, span), ...happened(db, span), ...keptPromises(db, span)].sort(byPlace),
  );
  const { kinds, responsible, search = '' } = narrowed;
  const shown = kinds === undefined ? null : new Set<string>(kinds);
  const words = searchedWords(search);
  return all.filter(
    (item) =>
      (shown?.has(item.kind) ?? true) &&
      (responsible === undefined || item.responsible === responsible) &&
      words.every((word) => textOf(item).includes(word)),
  );
}

function textOf({ customerName, customer, title }: CalendarItem): string {
  return foldText([customerName, customer, title].filter(Boolean).join(' '));
}

function waiting(db: Db, { from, to, today }: Span): CalendarItem[] {
  const until = from <= today ? gatherWork(db, today) : [];
  const ahead = to > today ? gatherWorkAhead(db, today, to) : [];
  return [...until, ...ahead].filter(({ on }) => on >= from && on <= to).map(withoutFacts);
}

function withoutFacts({ facts: _facts, ...item }: WorkThing): CalendarItem {
  return item;
}

function happened(db: Db, { from, to, today }: Span): CalendarItem[] {
  return (
    readDone(db, from, earlierDay(to, today))
      // A hold lasts until the end of its last day.
      .filter(({ kind, on }) => kind !== 'holdEnded' || on < today)
      .map(itemOf)
  );
}

function itemOf({ channel, ...row }: DoneRow): CalendarItem {
  return {
    ...row,
    id: `${row.kind}-${row.subjectId}`,
    isLate: false,
    ...(channel === null ? {} : { exchange: channel }),
  };
}

/** Promises stand as kept on the day that was promised. */
function keptPromises(db: Db, { from, to, today }: Span): CalendarItem[] {
  const kept = readFollowedPromises(db, { asOf: today, knownAt: null }).filter(
    ({ state, dueOn }) => state === 'kept' && dueOn >= from && dueOn <= earlierDay(to, today),
  );
  const whose = readWhose(
    db,
    kept.map(({ customerId }) => customerId),
  );
  const nobody = { responsible: null, salesperson: null };
  return kept.map(({ id, dueOn, customerId, customer, customerName, documents, keptCents, currency }) => ({
    id: `promiseKept-${id}`,
    kind: 'promiseKept',
    on: dueOn,
    customerId,
    customer,
    customerName,
    title: documents.map(({ reference }) => reference).join(', '),
    amountCents: keptCents,
    currency,
    subjectId: id,
    isLate: false,
    ...(whose.get(customerId) ?? nobody),
  }));
}

function byPlace(a: CalendarItem, b: CalendarItem): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return (
    placeOfKind(a.kind) - placeOfKind(b.kind) ||
    (a.time ?? '').localeCompare(b.time ?? '') ||
    (b.amountCents ?? 0) - (a.amountCents ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}
