/**
 * How much an issue of a whole file weighs. `told`: good to know. `check`: to be looked at before applying. `question`: the import waits
 * until the user accepts it.
 */
type Level = 'told' | 'check' | 'question';
/** What the issue is about: who owes, or the file as a whole. */
type Scope = 'customers' | 'file';
/** When it is found: once, while the file is read, or each time the file is compared with the firm. */
type Found = 'reading' | 'comparing';

type FileIssueFacts = { readonly level: Level; readonly scope: Scope; readonly found: Found };

const told = { level: 'told', scope: 'file', found: 'reading' } as const;
const doubtful = { level: 'check', scope: 'customers', found: 'reading' } as const;
const nobody = { level: 'check', scope: 'customers', found: 'comparing' } as const;
const incomplete = { level: 'check', scope: 'file', found: 'reading' } as const;
const compared = { level: 'told', scope: 'file', found: 'comparing' } as const;
const question = { level: 'question', scope: 'file', found: 'comparing' } as const;

/** Every issue an import may have about its whole file; the sentence of each is `imports.issue.<code>` of the dictionaries. */
export const fileIssueKinds = {
  otherFirm: question,
  otherFirmBefore: question,
  onlyCustomerAccounts: incomplete,
  unbalancedEntries: incomplete,
  noPayments: incomplete,
  noSales: incomplete,
  totalDiffers: incomplete,
  unreadDisputes: incomplete,
  collectiveAccount: nobody,
  takingsAccount: nobody,
  takingsReminded: nobody,
  quickTakings: nobody,
  neverSold: nobody,
  notDebtors: nobody,
  noCustomerLines: doubtful,
  noCustomerColumn: doubtful,
  customersByName: doubtful,
  unevenCodes: doubtful,
  unreadableLetters: doubtful,
  repeats: compared,
  listIsAuthoritative: compared,
  ledgerPresent: compared,
  listStillAuthoritative: compared,
  ledgerIsAuthoritative: compared,
  listsPresent: compared,
  manualReplaced: compared,
  provisional: told,
  changesCut: told,
  'dayOf.today': told,
  'dayOf.newestRow': told,
  agedBalance: told,
  balancesOnly: told,
  otherCurrencies: told,
  totalAgrees: told,
  totalRefused: told,
  inLedger: told,
  runningBalance: told,
  sheet: told,
  otherAccounts: told,
  unusedColumns: told,
  unusedCustomerColumns: told,
  unreadTerms: told,
  skippedRows: told,
  corrected: told,
  reopened: told,
  oddDocumentDays: told,
  oddDueDays: told,
  headingsMeant: told,
  headingsUnread: told,
  cutTexts: told,
} as const satisfies Record<string, FileIssueFacts>;

export type FileIssueCode = keyof typeof fileIssueKinds;
/** Code of an issue that keeps an import from being applied until the user accepts it. */
export type FileQuestion = {
  [Code in FileIssueCode]: (typeof fileIssueKinds)[Code]['level'] extends 'question' ? Code : never;
}[FileIssueCode];

const isCode = (name: string): name is FileIssueCode => Object.hasOwn(fileIssueKinds, name);
export const fileIssueCodes: readonly FileIssueCode[] = Object.keys(fileIssueKinds).filter(isCode);

export function isQuestion(code: FileIssueCode): code is FileQuestion {
  return fileIssueKinds[code].level === 'question';
}

export const fileQuestions: readonly FileQuestion[] = fileIssueCodes.filter(isQuestion);

/** The questions among the issues of a file that the user has not accepted. */
export function unanswered<Issue extends { readonly code: FileIssueCode }>(
  issues: readonly Issue[],
  accepted: readonly FileQuestion[] = [],
): (Issue & { readonly code: FileQuestion })[] {
  const isOpen = (issue: Issue): issue is Issue & { readonly code: FileQuestion } =>
    isQuestion(issue.code) && !accepted.includes(issue.code);
  return issues.filter(isOpen);
}

/** An issue about a whole file. */
export type FileIssue = { code: FileIssueCode; details: Record<string, string | number> };

/** The issue `code` where `isFound`, else none. */
export function issueIf(isFound: boolean, code: FileIssueCode, details: FileIssue['details'] = {}): FileIssue[] {
  return isFound ? [{ code, details }] : [];
}
