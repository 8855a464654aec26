import { readNamedCustomer } from '../../../db/queries/customers/names.ts';
import { listLetters } from '../../../db/queries/letters/letters.ts';
import { listRegisteredLetters } from '../../../db/queries/letters/registered-letters.ts';
import type { Reader } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { letterList } from '../../../shared/domain/lists/letter-list.ts';
import { registeredList } from '../../../shared/domain/lists/registered-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { letterWords } from '../../../shared/i18n/lists/letter-words.ts';
import { registeredWords } from '../../../shared/i18n/lists/registered-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { chosenRows, listReport, type ReportFrame } from '../../exports/index.ts';

/** The list of letters, or of those of one customer. */
export function lettersReport(reader: Reader, frame: ReportFrame, asked: Inputs['letters']['exportList']): Report {
  const { language } = frame;
  const { customerId, search, columns } = asked;
  const rows = chosenRows(listLetters(reader, { ...asked, limit: null }).rows, asked.only, ({ id }) => id);
  return listReport(frame, {
    list: letterList,
    words: letterWords,
    rows,
    question: asked,
    columns,
    title: t(language, 'letters.tableLabel'),
    asked: [
      {
        label: t(language, 'letters.columnCustomer'),
        value: customerId === undefined ? undefined : readNamedCustomer(reader, customerId),
      },
      { label: t(language, 'balance.search'), value: search },
    ],
    notes: [t(language, 'letters.count', { count: rows.length })],
  });
}

/** The register of registered letters. */
export function registeredReport(
  reader: Reader,
  frame: ReportFrame,
  asked: Inputs['letters']['exportRegistered'],
): Report {
  const { language } = frame;
  const { rows, count } = listRegisteredLetters(reader, { ...asked, limit: null });
  return listReport(frame, {
    list: registeredList,
    words: registeredWords,
    rows,
    question: asked,
    columns: asked.columns,
    title: t(language, 'letters.registeredLabel'),
    asked: [{ label: t(language, 'balance.search'), value: asked.search }],
    notes: [t(language, 'letters.registeredCount', { count })],
  });
}
