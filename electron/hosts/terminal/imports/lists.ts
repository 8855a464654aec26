import type { ListPreview } from '../../../../shared/contract/imports/lists.ts';
import type { PlainListKind } from '../../../../shared/domain/imports/kinds.ts';
import type { Language } from '../../../../shared/domain/kinds.ts';
import type { ToldFact } from '../../../../shared/domain/values/told-facts.ts';
import { formatCents, formatNumber } from '../../../../shared/i18n/format.ts';
import { factText } from '../../../../shared/i18n/list-facts.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { formatTable } from '../common/table.ts';
import type { Terminal } from '../common/terminal.ts';
import { fileIssueText, type Imported, issueText, type Report, toJsonFileIssues, toJsonIssues } from './imported.ts';

/** What a kind of list that only enters rows tells beside what all of them tell. */
type Told = {
  /** How many rows it enters or changes. */
  readonly touched: number;
  readonly json: object;
  /** Its totals. */
  readonly facts: readonly ToldFact[];
  /** Its changes, row by row, where they are printed. */
  readonly lines?: readonly string[];
};

/** The report of a list that only enters rows. A preview leaves no import that could be undone, hence no number. */
export function reportList(
  { language, printAside }: Terminal,
  { preview, issues, isDryRun }: Imported<ListPreview & { readonly kind: PlainListKind }>,
  { touched, json, facts, lines = [] }: Told,
): Report {
  const { batchId, kind, format, encoding, rows, fileIssues } = preview;
  for (const { code, details } of fileIssues) printAside(`${fileIssueText(language, code, details)}\n`);
  const isSame = preview.alreadyImportedAs !== null && touched === 0;
  const said = [
    [t(language, 'terminal.format'), format],
    [t(language, 'terminal.encoding'), encoding],
    [t(language, 'terminal.rows'), formatNumber(language, rows)],
    ...facts.map((fact) => [factText(language, kind, fact.name), factValue(language, fact)]),
  ];
  return {
    value: {
      batchId: isDryRun ? null : batchId,
      kind,
      format,
      encoding,
      rows,
      ...json,
      issues: toJsonIssues(language, issues),
      fileIssues: toJsonFileIssues(language, fileIssues),
    },
    lines: () => [
      isDryRun
        ? t(language, 'terminal.previewed')
        : t(language, isSame ? 'terminal.importedBefore' : 'terminal.imported', { batch: String(batchId) }),
      ...formatTable([{ heading: '' }, { heading: '' }], said).slice(2),
      ...lines,
      ...(issues.length > 0 ? [t(language, 'terminal.issues', { count: issues.length })] : []),
      ...issues.map((issue) => {
        const message = issueText(language, issue);
        return `  ${t(language, 'terminal.line', { line: String(issue.line), message })}\n    ${issue.raw}`;
      }),
    ],
  };
}

/** A number, a sum, or both. */
function factValue(language: Language, { count, cents }: ToldFact): string {
  return [
    ...(count === undefined ? [] : [formatNumber(language, count)]),
    ...(cents === undefined ? [] : [formatCents(language, cents)]),
  ].join(' · ');
}
