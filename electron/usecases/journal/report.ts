import type { JournalEntry } from '../../../shared/contract/journal.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { journalColumns } from '../../../shared/i18n/journal-columns.ts';
import { t } from '../../../shared/i18n/translate.ts';
import type { ReportFrame } from '../../exports/index.ts';

/** The journal as the screen shows it, newest first; `author`: of this person only. */
export function journalReport(
  found: ReportFrame & { readonly rows: readonly JournalEntry[]; readonly author: string | null },
): Report {
  const { language, firmName, printedOn, timeZone, rows, author } = found;
  const columns = journalColumns(language, timeZone);
  return {
    language,
    firmName,
    printedOn,
    title: t(language, 'app.journal'),
    sheet: t(language, 'app.journal'),
    parameters: author === null ? [] : [{ label: t(language, 'journal.author'), value: author }],
    columns,
    rows: rows.map((row) => ({ cells: columns.map(({ cell }) => cell(row)) })),
    totals: [],
    notes: [t(language, 'journal.detail')],
  };
}
