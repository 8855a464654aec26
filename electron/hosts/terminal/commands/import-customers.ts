import { readFile } from 'node:fs/promises';
import { type CustomerOptions, customerOptions } from '../../../../shared/contract/customer-imports.ts';
import type { Outputs } from '../../../../shared/contract/index.ts';
import { type CustomerPolicy, outcomes } from '../../../../shared/domain/customers/plan.ts';
import { AppError } from '../../../../shared/errors.ts';
import { formatNumber } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { readAll } from '../common/pages.ts';
import { followProgress } from '../common/progress.ts';
import type { Session } from '../common/session.ts';
import { formatTable } from '../common/table.ts';
import type { Terminal } from '../common/terminal.ts';
import { type Issue, issueText } from './import-report.ts';

type Batch = Outputs['imports']['get'];
type Counts = Outputs['customerImports']['changes']['counts'];

/** A list of customers that was applied, or only compared. */
export type CustomersDone = {
  readonly batch: Batch;
  readonly counts: Counts;
  readonly issues: readonly Issue[];
};

type Request = {
  readonly path: string;
  readonly options: CustomerOptions;
  readonly policy: CustomerPolicy;
  readonly isDryRun: boolean;
};

/** What the columns hold, in the shape of the contract. @throws AppError `validation` / `mappingFile`. */
export async function readCustomerMapping(path: string): Promise<CustomerOptions> {
  try {
    return customerOptions.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new AppError('validation', { reason: 'mappingFile', cause });
  }
}

/** Imports one list of customers, or only compares it (`isDryRun`). */
export async function importCustomers(
  terminal: Terminal,
  { client, choose }: Session,
  { path, options, policy, isDryRun }: Request,
): Promise<CustomersDone> {
  const steps = await client.customerImports.stage({ source: { fileToken: choose(path) }, options });
  const { batchId } = await followProgress(terminal, 'terminal.reading', steps);
  const counts = isDryRun
    ? (await client.customerImports.changes({ batchId, policy, limit: 1 })).counts
    : (await followProgress(terminal, 'terminal.reading', await client.customerImports.apply({ batchId, policy })))
        .counts;
  const issues = await readAll((page) => client.imports.issues({ batchId, ...page }));
  return { batch: await client.imports.get({ batchId }), counts, issues };
}

/** The result of one list. A preview leaves no import that could be undone, hence no number. */
export function customersToJson(terminal: Terminal, { batch, counts, issues }: CustomersDone, isDryRun: boolean) {
  const { id, format, encoding, rows } = batch;
  return {
    batchId: isDryRun ? null : id,
    kind: 'customers',
    format,
    encoding,
    rows,
    customers: counts,
    issues: issues.map((issue) => ({
      line: issue.line,
      code: issue.code,
      message: issueText(terminal.language, issue),
      raw: issue.raw,
    })),
  };
}

/** The result of one list of customers as lines to read. */
export function customersLines({ language }: Terminal, done: CustomersDone, isDryRun: boolean): string[] {
  const { batch, counts, issues } = done;
  const number = String(batch.id);
  const facts = [
    [t(language, 'terminal.format'), batch.format],
    [t(language, 'terminal.encoding'), batch.encoding],
    [t(language, 'terminal.rows'), formatNumber(language, batch.rows)],
    ...outcomes.map((outcome) => [
      t(language, `customerImports.outcome.${outcome}`),
      formatNumber(language, counts[outcome] ?? 0),
    ]),
  ];
  const touched = (counts.new ?? 0) + (counts.completed ?? 0) + (counts.changed ?? 0);
  const isSame = batch.customers?.alreadyImportedAs !== null && touched === 0;
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
