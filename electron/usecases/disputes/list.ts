import { arrangedPage } from '../../../db/queries/common/arranged-page.ts';
import type { ListQuery } from '../../../db/queries/common/listing.ts';
import { readNamedCustomer } from '../../../db/queries/customers/names.ts';
import type { Reader } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { type DisputeColumn, disputeList } from '../../../shared/domain/lists/dispute-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { foldText } from '../../../shared/domain/values/fold-text.ts';
import { disputeWords } from '../../../shared/i18n/lists/dispute-words.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';
import { disputeRows } from './rows.ts';

type DisputesQuery = ListQuery<DisputeColumn> & {
  readonly customerId?: number | undefined;
  readonly search?: string | undefined;
  readonly asOf?: Day | undefined;
};

/** A page of the disputes opened by the day asked about. Their states are computed, so the rules arrange them. */
export function listDisputes(reader: Reader, query: DisputesQuery, today: Day) {
  const { customerId, search = '', asOf = today, sort, where, cursor, limit = 100 } = query;
  const words = foldText(search);
  const rows = disputeRows(reader, asOf, customerId).filter(({ customer, customerName, reference, reason, owner }) =>
    foldText([customer, customerName, reference, reason, owner ?? ''].join(' ')).includes(words),
  );
  return arrangedPage({
    list: disputeList,
    rows,
    question: { sort, where },
    // No value of a dispute depends on the language.
    valueIn: valuesOf(disputeWords, 'fr'),
    page: { cursor, limit },
  });
}

/** The list of disputes, or of those of one customer. */
export function disputesReport(reader: Reader, frame: ReportFrame, asked: Inputs['disputes']['export']): Report {
  const { language, printedOn } = frame;
  const { customerId, asOf = printedOn, search } = asked;
  const { rows, count } = listDisputes(reader, { ...asked, limit: null }, printedOn);
  return listReport(frame, {
    list: disputeList,
    words: disputeWords,
    rows,
    question: asked,
    columns: asked.columns,
    title: t(language, 'disputes.title'),
    asked: [
      { label: t(language, 'disputes.asOf'), value: { day: asOf } },
      {
        label: t(language, 'customers.customer'),
        value: customerId === undefined ? undefined : readNamedCustomer(reader, customerId),
      },
      { label: t(language, 'common.search'), value: search },
    ],
    notes: [t(language, 'disputes.count', { count })],
  });
}
