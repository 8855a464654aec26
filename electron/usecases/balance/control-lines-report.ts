import type { ControlLine } from '../../../shared/contract/balance-control.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { controlLineList } from '../../../shared/domain/lists/control-line-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { controlLineWords } from '../../../shared/i18n/lists/control-line-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { listReport, type ReportFrame } from '../../exports/index.ts';

/** The lines that an amount of the control is made of, with whose amount it is and at which day. */
export function controlLinesReport(
  frame: ReportFrame,
  asked: Inputs['balance']['exportControlLines'],
  rows: readonly ControlLine[],
): Report {
  const { language } = frame;
  const { question } = asked;
  const ofOpening = 'openingOn' in question;
  const customers = ofOpening ? [question.customer] : question.customers;
  return listReport(frame, {
    list: controlLineList,
    words: controlLineWords,
    rows,
    question: asked,
    columns: asked.columns,
    title: `${t(language, 'balance.control')} · ${t(language, `balance.side.${question.of}`)}`,
    sheet: t(language, 'balance.control'),
    asked: [
      { label: t(language, 'balance.asOf'), value: { day: ofOpening ? question.openingOn : question.asOf } },
      { label: t(language, 'balance.customerCode'), value: customers?.join(', ') },
    ],
    notes: [t(language, 'balance.lines', { count: rows.length })],
  });
}
