import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import { arrange } from '../../../shared/domain/listing/arrange.ts';
import { instalmentList } from '../../../shared/domain/lists/instalment-list.ts';
import { shownInstalments } from '../../../shared/domain/plans/shown-instalment.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { instalmentWords } from '../../../shared/i18n/lists/instalment-words.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';

/** The instalments of a plan as they stand today, as their list is arranged. */
export function instalmentsReport(
  frame: ReportFrame,
  plan: Outputs['plans']['get'],
  asked: Inputs['plans']['exportInstalments'],
): Report {
  const { language, printedOn } = frame;
  return listReport(frame, {
    list: instalmentList,
    words: instalmentWords,
    rows: arrange(instalmentList, shownInstalments(plan), asked, valuesOf(instalmentWords, language)),
    question: asked,
    columns: asked.columns,
    currency: () => plan.currency,
    title: t(language, 'plans.plan', { number: String(plan.number) }),
    asked: [
      { label: t(language, 'plans.asOf'), value: { day: printedOn } },
      { label: t(language, 'plans.columnCustomer'), value: `${plan.customerName} (${plan.customer})` },
      { label: t(language, 'plans.columnState'), value: t(language, `plans.state.${plan.state}`) },
    ],
  });
}
