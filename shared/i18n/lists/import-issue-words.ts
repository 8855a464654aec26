import type { ImportIssueRow } from '../../contract/imports/issue.ts';
import { lineIssueKinds, lineIssueLevels } from '../../domain/imports/line-issues.ts';
import type { ImportIssueColumn } from '../../domain/lists/import-issue-list.ts';
import { lookUp, t } from '../translate.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the issues of an import. */
export const importIssueWords: ListWords<ImportIssueColumn, ImportIssueRow> = {
  line: { heading: 'imports.line', value: ({ line }) => line },
  level: {
    heading: 'imports.issueLevel',
    value: ({ code }) => lineIssueKinds[code].level,
    word: (choice) => `imports.issueLevel.${lineIssueLevels.find((level) => level === choice) ?? 'check'}`,
  },
  reason: {
    heading: 'imports.reason',
    value: ({ code, details }, language) =>
      lookUp(language, `issues.${code}`, details) ?? t(language, 'imports.unknownReason'),
  },
  raw: { heading: 'imports.raw', value: ({ raw }) => raw },
  customer: { heading: 'common.code', value: ({ customer }) => customer },
  customerName: { heading: 'customers.customer', value: ({ customerName }) => customerName },
  amountCents: { heading: 'imports.refusedAmount', value: ({ amountCents }) => amountCents },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
};
