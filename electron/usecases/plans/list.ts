import { arrangedPage } from '../../../db/queries/common/arranged-page.ts';
import type { ListQuery } from '../../../db/queries/common/listing.ts';
import { readNamedCustomer } from '../../../db/queries/customers/names.ts';
import { readPlans } from '../../../db/queries/plans/plans.ts';
import type { Reader } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { type PlanColumn, planList } from '../../../shared/domain/lists/plan-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { planWords } from '../../../shared/i18n/lists/plan-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';
import { planRow } from './records.ts';

type PlansQuery = ListQuery<PlanColumn> & { readonly customerId?: number | undefined };

/** A page of the plans as they stand on `today`, newest first unless asked otherwise. What is paid and late is computed, so the rules arrange it. */
export function listPlans(reader: Reader, query: PlansQuery, today: Day) {
  const { customerId, sort, where, cursor, limit = 100 } = query;
  return arrangedPage({
    list: planList,
    rows: readPlans(reader, { customerId }).map((plan) => planRow(plan, today)),
    question: { sort, where },
    // No value of a plan depends on the language.
    valueIn: valuesOf(planWords, 'fr'),
    page: { cursor, limit },
  });
}

/** The list of plans, or of those of one customer. */
export function plansReport(reader: Reader, frame: ReportFrame, asked: Inputs['plans']['export']): Report {
  const { language, printedOn } = frame;
  const { customerId } = asked;
  const { rows, count } = listPlans(reader, { ...asked, limit: null }, printedOn);
  return listReport(frame, {
    list: planList,
    words: planWords,
    rows,
    question: asked,
    columns: asked.columns,
    title: t(language, 'plans.title'),
    asked: [
      { label: t(language, 'plans.asOf'), value: { day: printedOn } },
      {
        label: t(language, 'plans.columnCustomer'),
        value: customerId === undefined ? undefined : readNamedCustomer(reader, customerId),
      },
    ],
    notes: [t(language, 'plans.count', { count })],
  });
}
