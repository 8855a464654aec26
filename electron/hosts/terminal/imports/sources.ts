import type { PreviewOf } from '../../../../shared/contract/imports/kinds.ts';
import type { ImportWarnings, SourcePreview } from '../../../../shared/contract/imports/sources.ts';
import type { Outputs } from '../../../../shared/contract/index.ts';
import type { Language } from '../../../../shared/domain/kinds.ts';
import { formatCents, formatDay, formatNumber } from '../../../../shared/i18n/format.ts';
import { owedText } from '../../../../shared/i18n/owed-text.ts';
import { lookUp, t } from '../../../../shared/i18n/translate.ts';
import type { Session } from '../common/session.ts';
import { formatTable } from '../common/table.ts';
import type { Terminal } from '../common/terminal.ts';
import {
  fileIssueText,
  type Imported,
  type Issue,
  issueText,
  type Report,
  toJsonFileIssues,
  toJsonIssues,
} from './imported.ts';
import { warningLines } from './warning-lines.ts';

type Opening = Outputs['imports']['openings']['rows'][number];
/** A source of the ledger that was imported, or only compared. */
type Done = {
  readonly preview: SourcePreview;
  readonly issues: readonly Issue[];
  /** Customers whose opening is not what the imports before leave. */
  readonly openings: readonly Opening[];
  /** Of a file that is only compared: the lines to look at before applying it. */
  readonly warnings: ImportWarnings['lines'];
};

/** Reports a source of the ledger, whose remarks about the whole file are printed aside. */
export async function reportSource(
  { language, printAside }: Terminal,
  { client }: Session,
  { preview, issues, isDryRun }: Imported<SourcePreview>,
): Promise<Report> {
  const { batchId } = preview;
  const { rows: openings } = await client.imports.openings({ batchId });
  const { lines: warnings } = isDryRun ? await client.imports.warnings({ batchId }) : { lines: [] };
  const done = { preview, issues, openings, warnings };
  for (const { code, details } of preview.fileIssues) printAside(`${fileIssueText(language, code, details)}\n`);
  return { value: toJson(language, done, isDryRun), lines: () => importLines(language, done, isDryRun) };
}

/** The result of one file. A preview leaves no import that could be undone, hence no number. */
function toJson(language: Language, { preview, issues, openings, warnings }: Done, isDryRun: boolean) {
  const { kind, format, encoding, rows, customers, documents, allocations, control } = preview;
  return {
    batchId: isDryRun ? null : preview.batchId,
    kind,
    format,
    encoding,
    rows,
    customers,
    documents,
    allocations,
    issues: toJsonIssues(language, issues),
    fileIssues: toJsonFileIssues(language, preview.fileIssues),
    ...(warnings.length > 0 ? { warnings } : {}),
    ...(preview.reference.field === '' ? {} : { reference: preview.reference }),
    ...(preview.disputes ? { disputes: preview.disputes } : {}),
    ...(preview.repeated === null ? {} : { repeated: preview.repeated }),
    ...(openings.length > 0 ? { openings } : {}),
    owed: preview.owed,
    control,
  };
}

/** The result of one file as lines to read. */
function importLines(language: Language, { preview, issues, openings, warnings }: Done, isDryRun: boolean): string[] {
  const counts = (changes: Readonly<Record<string, number>>, noun = 'change') =>
    Object.entries(changes)
      .map(([change, count]) => lookUp(language, `terminal.${noun}.${change}`, { count }) ?? '')
      .join(', ');
  const { control } = preview;
  const batch = String(preview.batchId);
  const facts = [
    [t(language, 'terminal.format'), preview.format],
    [t(language, 'terminal.encoding'), preview.encoding],
    ...('mode' in preview ? modeFacts(language, preview) : []),
    ...referenceFacts(language, preview.reference),
    [t(language, 'terminal.rows'), formatNumber(language, preview.rows)],
    [t(language, 'terminal.customers'), counts(preview.customers)],
    [t(language, 'terminal.documents'), counts(preview.documents, 'document')],
    ...(preview.completedDueDates === 0
      ? []
      : [[t(language, 'terminal.completedDueDates'), formatNumber(language, preview.completedDueDates)]]),
    [t(language, 'terminal.allocations'), counts(preview.allocations)],
    ...(preview.disputes ? [[t(language, 'imports.disputes'), counts(preview.disputes, 'dispute')]] : []),
    [t(language, 'terminal.ledger'), formatCents(language, control.ledgerCents)],
    ...(control.manualCents === undefined
      ? []
      : [[t(language, 'imports.controlManual'), formatCents(language, control.manualCents)]]),
    [t(language, 'terminal.open'), formatCents(language, control.openCents)],
    [t(language, 'terminal.difference'), formatCents(language, control.differenceCents)],
    ...(control.unknownCount === undefined
      ? []
      : [['', t(language, 'balance.unknownLines', { count: control.unknownCount })]]),
  ];
  // An issue about a customer as a whole is on no line of the file.
  const withoutLine = issues.filter(({ line }) => line === null).map((issue) => `  ${issueText(language, issue)}`);
  const refused = issues.flatMap((issue) => {
    if (issue.line === null) return [];
    const message = issueText(language, issue);
    return [`  ${t(language, 'terminal.line', { line: String(issue.line), message })}\n    ${issue.raw}`];
  });
  const done = preview.alreadyImportedAs === null ? 'terminal.imported' : 'terminal.importedBefore';
  return [
    isDryRun ? t(language, 'terminal.previewed') : t(language, done, { batch }),
    ...(preview.owed === null ? [] : [owedText(language, preview.owed, { isComing: isDryRun })]),
    ...formatTable([{ heading: '' }, { heading: '' }], facts).slice(2),
    ...(refused.length > 0 ? [t(language, 'terminal.issues', { count: refused.length }), ...refused] : []),
    ...(withoutLine.length > 0 ? [t(language, 'terminal.comparisonIssues'), ...withoutLine] : []),
    ...(openings.length > 0 ? openingLines(language, openings) : []),
    ...warningLines(language, warnings),
  ];
}

/** How a list settles what it no longer holds, and the day it is of. */
function modeFacts(language: Language, { mode, asOf }: PreviewOf<'openItems'>): string[][] {
  return [
    [t(language, 'imports.mode'), t(language, `imports.mode.${mode}`)],
    [t(language, 'imports.asOf'), formatDay(language, asOf)],
  ];
}

/** The field that names documents with some of their numbers, or that of each journal of sales where they differ. */
function referenceFacts(language: Language, { field, examples, journals }: SourcePreview['reference']): string[][] {
  if (field === '') return [];
  const named = (name: string, values: readonly string[]) => `${name} (${values.join(', ')})`;
  if (journals.length === 0) return [[t(language, 'imports.reference'), named(field, examples)]];
  return journals.map((each, index) => [
    index === 0 ? t(language, 'imports.reference') : '',
    `${t(language, 'imports.referenceJournal', { journal: each.journal })} · ${named(each.field, each.examples)}`,
  ]);
}

/** A line on the openings that differ, then each of them, by day. */
function openingLines(language: Language, openings: readonly Opening[]): string[] {
  const amount = (cents: number) => formatCents(language, cents);
  const groups = Map.groupBy(openings, ({ openingOn, state }) => `${openingOn} ${state}`);
  return [
    t(language, 'balance.openings'),
    t(language, 'balance.openingsText'),
    ...[...groups.values()].flatMap((group) => [
      ...group.slice(0, 1).map(({ openingOn, state }) => {
        const key = state === 'afterGap' ? 'balance.openingsGap' : 'balance.openingsRepeated';
        return t(language, key, { day: formatDay(language, openingOn) });
      }),
      ...formatTable(
        [
          { heading: t(language, 'common.code') },
          { heading: t(language, 'balance.customer') },
          { heading: t(language, 'balance.openingsLeft'), align: 'right' },
          { heading: t(language, 'balance.openingsWritten'), align: 'right' },
          { heading: t(language, 'balance.differenceColumn'), align: 'right' },
        ],
        group.map((row) => [
          row.customer,
          row.name,
          ...[row.leftCents, row.openingCents, row.openingCents - row.leftCents].map(amount),
        ]),
      ),
    ]),
  ];
}
