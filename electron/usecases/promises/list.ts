import { arrangedPage } from '../../../db/queries/common/arranged-page.ts';
import type { ListQuery } from '../../../db/queries/common/listing.ts';
import { readNamedCustomer } from '../../../db/queries/customers/names.ts';
import type { Reader } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { type PromiseColumn, promiseList } from '../../../shared/domain/lists/promise-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { foldText } from '../../../shared/domain/values/fold-text.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { promiseWords } from '../../../shared/i18n/lists/promise-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';
import { momentOf, promiseRows } from './rows.ts';

type PromisesQuery = ListQuery<PromiseColumn> & {
  readonly customerId?: number | undefined;
  readonly search?: string | undefined;
  readonly asOf?: Day | undefined;
  readonly knownAt?: string | undefined;
};

/** A page of the promises at the moment asked about. Their states are computed, so the rules arrange them. */
export function listPromises(reader: Reader, query: PromisesQuery, today: Day) {
  const { customerId, search = '', sort, where, cursor, limit = 100 } = query;
  const rows = promiseRows(reader, momentOf(query, today), customerId);
  const words = foldText(search);
  return arrangedPage({
    list: promiseList,
    rows: rows.filter(({ customer, customerName, references }) =>
      foldText([customer, customerName, references].join(' ')).includes(words),
    ),
    question: { sort, where },
    // No value of a promise depends on the language.
    valueIn: valuesOf(promiseWords, 'fr'),
    page: { cursor, limit },
  });
}

/** The list of promises, or of those of one customer. */
export function promisesReport(reader: Reader, frame: ReportFrame, asked: Inputs['promises']['export']): Report {
  const { language, printedOn } = frame;
  const { customerId, asOf = printedOn, search } = asked;
  const { rows, count } = listPromises(reader, { ...asked, limit: null }, printedOn);
  return listReport(frame, {
    list: promiseList,
    words: promiseWords,
    rows,
    question: asked,
    columns: asked.columns,
    title: t(language, 'promises.title'),
    asked: [
      { label: t(language, 'promises.asOf'), value: { day: asOf } },
      {
        label: t(language, 'customers.customer'),
        value: customerId === undefined ? undefined : readNamedCustomer(reader, customerId),
      },
      { label: t(language, 'common.search'), value: search },
    ],
    notes: [t(language, 'promises.count', { count })],
  });
}
