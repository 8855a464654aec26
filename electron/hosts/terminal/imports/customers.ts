import type { CustomersPreview } from '../../../../shared/contract/imports-customers.ts';
import { outcomes } from '../../../../shared/domain/customers/plan.ts';
import { formatNumber } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import type { Session } from '../common/session.ts';
import { formatTable } from '../common/table.ts';
import type { Terminal } from '../common/terminal.ts';
import { type Imported, issueText, type Report, toJsonIssues } from './imported.ts';

type Done = Imported<CustomersPreview>;

/** Reports a list of customers. One that was only compared was so by another policy than the one asked. */
export async function reportCustomers(terminal: Terminal, { client }: Session, done: Done): Promise<Report> {
  const { preview, decisions, isDryRun } = done;
  const { batchId } = preview;
  const asked = isDryRun ? await client.imports.changes({ batchId, ...decisions, limit: 1 }) : preview;
  const counts = asked.kind === 'customers' ? asked.counts : preview.counts;
  const counted = { ...done, preview: { ...preview, counts } };
  return { value: toJson(terminal, counted), lines: () => linesOf(terminal, counted) };
}

/** The result of one list. A preview leaves no import that could be undone, hence no number. */
function toJson(terminal: Terminal, { preview, issues, isDryRun }: Done) {
  const { batchId, kind, format, encoding, rows, counts } = preview;
  return {
    batchId: isDryRun ? null : batchId,
    kind,
    format,
    encoding,
    rows,
    customers: counts,
    issues: toJsonIssues(terminal.language, issues),
  };
}

/** The result of one list of customers as lines to read. */
function linesOf({ language }: Terminal, { preview, issues, isDryRun }: Done): string[] {
  const { counts } = preview;
  const number = String(preview.batchId);
  const facts = [
    [t(language, 'terminal.format'), preview.format],
    [t(language, 'terminal.encoding'), preview.encoding],
    [t(language, 'terminal.rows'), formatNumber(language, preview.rows)],
    ...outcomes.map((outcome) => [
      t(language, `importsCustomers.outcome.${outcome}`),
      formatNumber(language, counts[outcome] ?? 0),
    ]),
  ];
  const touched = (counts.new ?? 0) + (counts.completed ?? 0) + (counts.changed ?? 0);
  const isSame = preview.alreadyImportedAs !== null && touched === 0;
  return [
    isDryRun
      ? t(language, 'terminal.previewed')
      : t(language, isSame ? 'terminal.importedBefore' : 'terminal.imported', { batch: number }),
    ...formatTable([{ heading: '' }, { heading: '' }], facts).slice(2),
    ...(issues.length > 0 ? [t(language, 'terminal.issues', { count: issues.length })] : []),
    ...issues.map((issue) => {
      const message = issueText(language, issue);
      return `  ${t(language, 'terminal.line', { line: String(issue.line), message })}`;
    }),
  ];
}
