import { type FileIssue, issueIf } from '../../../../shared/domain/imports/file-issues.ts';
import { countLines } from '../../files/count-lines.ts';
import type { LedgerFile } from './format/file.ts';
import { type OddColumn, oddColumns } from './line.ts';
import type { Survey } from './survey.ts';

/** Headings and accounts named in an issue. */
const namedWords = 12;

const oddIssueCodes = { PieceDate: 'oddDocumentDays', DateEcheance: 'oddDueDays' } as const;

/** The issues of a ledger that was read all the same, gathered while its lines are read. */
export type FileIssues = {
  onOddDay(column: OddColumn, line: number, value: string): void;
  onCutText(line: number): void;
  onUnreadable(count: number): void;
  list(survey: Survey, file: LedgerFile): FileIssue[];
};

/** No issue yet. */
export function gatherFileIssues(): FileIssues {
  const odd = { PieceDate: countLines(), DateEcheance: countLines() };
  const cut = countLines();
  let unreadable = 0;
  return {
    onOddDay: (column, line, value) => odd[column].add(`${line} (${value.slice(0, 40)})`),
    onCutText: (line) => cut.add(String(line)),
    onUnreadable(count) {
      unreadable += count;
    },
    list: (survey, { format, sheets }) => [
      ...issueIf((sheets?.others.length ?? 0) > 0, 'sheet', {
        sheet: sheets?.sheet ?? '',
        others: listed(sheets?.others ?? []),
      }),
      ...customerIssues(survey),
      ...issueIf(survey.haveUnevenCodes && (format === 'fecCsv' || format === 'fecXlsx'), 'unevenCodes'),
      ...survey.completenessIssues,
      ...headingIssues(survey),
      ...issueIf(unreadable > 0, 'unreadableLetters', { count: unreadable }),
      ...oddColumns.flatMap((column) => odd[column].issue(oddIssueCodes[column])),
      ...cut.issue('cutTexts'),
    ],
  };
}

/** Who owes is told by the accounts and the auxiliary column: without it, customers may be taken one for another. */
function customerIssues({ format, accounts }: Survey): FileIssue[] {
  const { at } = format.columns;
  if (accounts.size === 0) return [{ code: 'noCustomerLines', details: {} }];
  if (at.CompAuxNum >= 0) return [];
  if (at.CompAuxLib >= 0) return [{ code: 'customersByName', details: {} }];
  return [{ code: 'noCustomerColumn', details: { count: accounts.size, accounts: listed([...accounts].sort()) } }];
}

function headingIssues({ format }: Survey): FileIssue[] {
  const { meant, unread } = format.columns;
  const read = meant.map(({ heading, name }) => `« ${heading} » (${name})`);
  return [
    ...issueIf(read.length > 0, 'headingsMeant', { headings: listed(read) }),
    ...issueIf(unread.length > 0, 'headingsUnread', { count: unread.length, headings: listed(unread) }),
  ];
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, namedWords).map((word) => word.slice(0, 60));
  return `${shown.join(', ')}${words.length > namedWords ? ', …' : ''}`;
}
