import { readPlans } from '../../../db/queries/plans/plans.ts';
import type { Db } from '../../../db/types.ts';
import type { Receipt } from '../../../shared/contract/dashboard.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { arrange } from '../../../shared/domain/listing/arrange.ts';
import { receiptList } from '../../../shared/domain/lists/receipt-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { receiptWords } from '../../../shared/i18n/lists/receipt-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';
import { follow } from '../plans/index.ts';
import { promiseRows } from '../promises/index.ts';

/**
 * The money that is to come by `until`, by day: what is left of the promises that run, and the unpaid instalments of accepted plans. What
 * is late already is not expected on any day.
 */
export function receiptsUntil(db: Db, today: Day, until: Day): Receipt[] {
  return [...promisedUntil(db, today, until), ...instalmentsUntil(db, today, until)].sort((a, b) =>
    a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1,
  );
}

function promisedUntil(db: Db, today: Day, until: Day): Receipt[] {
  return promiseRows(db, { asOf: today, knownAt: null })
    .filter(({ state, leftCents, dueOn }) => state === 'running' && leftCents > 0 && dueOn <= until)
    .map(({ id, dueOn, customerId, customer, customerName, references, leftCents, currency }) => ({
      id: `promise-${id}`,
      kind: 'promise',
      dueOn,
      customerId,
      customer,
      customerName,
      title: references,
      amountCents: leftCents,
      currency,
      subjectId: id,
    }));
}

function instalmentsUntil(db: Db, today: Day, until: Day): Receipt[] {
  return readPlans(db, {}).flatMap((plan) => {
    const { state, instalments } = follow(plan, today);
    if (state !== 'accepted' && state !== 'running') return [];
    const { id, customerId, customer, customerName, currency } = plan;
    return instalments
      .filter((instalment) => instalment.state !== 'paid' && instalment.dueOn >= today && instalment.dueOn <= until)
      .map(({ position, dueOn, amountCents, paidCents }) => ({
        id: `instalment-${id}-${position}`,
        kind: 'instalment',
        dueOn,
        customerId,
        customer,
        customerName,
        title: `${position}/${instalments.length}`,
        amountCents: amountCents - paidCents,
        currency,
        subjectId: id,
      }));
  });
}

/** What is expected within some days, as its list is arranged. */
export function receiptsReport(
  db: Db,
  frame: ReportFrame,
  asked: Omit<Inputs['dashboard']['exportReceipts'], 'format'>,
): Report {
  const { language, printedOn: today } = frame;
  const rows = receiptsUntil(db, today, addDays(today, asked.days));
  return listReport(frame, {
    list: receiptList,
    words: receiptWords,
    rows: arrange(receiptList, rows, asked, valuesOf(receiptWords, language)),
    question: asked,
    columns: asked.columns,
    title: t(language, 'home.expectedTitle', { days: asked.days }),
  });
}
