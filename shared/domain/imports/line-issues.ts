/**
 * What becomes of the line an issue is about. `refused`: it is left out. `partly`: it is read without the value that is wrong. `check`: it
 * is read whole, and to be looked at.
 */
export const lineIssueLevels = ['refused', 'partly', 'check'] as const;
export type LineIssueLevel = (typeof lineIssueLevels)[number];
/** What the issue is about: one line of the file, one customer or document of the firm, the opening balance of a customer. */
type Scope = 'line' | 'customer' | 'document' | 'opening';
/** When it is found: once, while the file is read, or each time the file is compared with the firm. */
type Found = 'reading' | 'comparing';

type LineIssueFacts = {
  readonly level: LineIssueLevel;
  readonly scope: Scope;
  readonly found: Found;
  /** True where the issue stands for others, whose number is in its `count`. */
  readonly countsOthers?: true;
};

const unread = { level: 'refused', scope: 'line', found: 'reading' } as const;
const valueUnread = { level: 'partly', scope: 'line', found: 'reading' } as const;
const unmatched = { level: 'refused', scope: 'customer', found: 'comparing' } as const;
const customer = { level: 'check', scope: 'customer', found: 'comparing' } as const;
const document = { level: 'check', scope: 'document', found: 'comparing' } as const;
const opening = { level: 'check', scope: 'opening', found: 'comparing' } as const;

/**
 * Every issue an import may have about one line, customer or document; the sentence of each is `issues.<code>` of the dictionaries, but
 * those of openings, which have a table of their own.
 */
export const lineIssueKinds = {
  wrongFieldCount: unread,
  longCode: unread,
  noAccount: unread,
  badDate: unread,
  noCustomer: unread,
  badAmount: unread,
  noAmount: unread,
  badSide: unread,
  bothSides: unread,
  accountWithoutCustomer: unread,
  rowWithoutCustomer: unread,
  otherAccount: unread,
  otherCurrency: unread,
  currencyDiffers: unread,
  currenciesDiffer: unread,
  openAboveAmount: unread,
  balanceDiffers: unread,
  bucketsDiffer: unread,
  noReference: unread,
  noPaymentDay: unread,
  noPaymentAmount: unread,
  paymentCurrency: unread,
  negativePayment: unread,
  tooManyIssues: { ...unread, countsOthers: true },
  unreadableLetters: valueUnread,
  customerTooLong: valueUnread,
  badSiren: valueUnread,
  badSiret: valueUnread,
  siretRounded: valueUnread,
  siretOtherSiren: valueUnread,
  badVatNumber: valueUnread,
  vatOtherSiren: valueUnread,
  badCountry: valueUnread,
  badPostcode: valueUnread,
  postcodeZero: valueUnread,
  addressUncut: valueUnread,
  badEmail: valueUnread,
  badPhone: valueUnread,
  badTerms: valueUnread,
  badCreditLimit: valueUnread,
  badToleratedDays: valueUnread,
  badRemindedOn: valueUnread,
  badDuty: valueUnread,
  badKind: valueUnread,
  badLanguage: valueUnread,
  payerUnknown: unmatched,
  payerAmbiguous: unmatched,
  payerOtherName: unmatched,
  paymentInFuture: { ...unmatched, scope: 'line' },
  paymentTwice: { ...customer, scope: 'line' },
  ambiguousCustomer: unmatched,
  unknownCustomer: unmatched,
  rowsDiffer: { ...customer, level: 'partly' },
  tooManyContacts: { ...customer, level: 'partly' },
  unknownScenario: { ...customer, level: 'partly' },
  unknownStep: { ...customer, level: 'partly' },
  remindedToCome: { ...customer, level: 'partly' },
  remindedDaysDiffer: { ...customer, level: 'partly' },
  remindedWithoutStep: { ...customer, level: 'partly' },
  otherCustomerName: customer,
  otherCustomerSiren: customer,
  termsCeiling: customer,
  publicTermsCeiling: customer,
  listBalanceDiffers: customer,
  openingUnmatched: document,
  lineRepeated: document,
  balanceRepeated: document,
  numberRepeated: document,
  numberAtBank: document,
  lineReplaced: document,
  manualAlike: document,
  remindersRestart: document,
  waitingEnds: document,
  listDiffers: document,
  notInList: document,
  dueDateWithoutDocument: document,
  openingDifference: opening,
  openingAfterGap: opening,
  tooManyComparisonIssues: { ...document, countsOthers: true },
} as const satisfies Record<string, LineIssueFacts>;

export type LineIssueCode = keyof typeof lineIssueKinds;
type CodesWith<Facts extends Partial<LineIssueFacts>> = {
  [Code in LineIssueCode]: (typeof lineIssueKinds)[Code] extends Facts ? Code : never;
}[LineIssueCode];
/** Code of an issue that stands for others. */
export type CountingCode = CodesWith<{ countsOthers: true }>;
/** Code of an issue that is told by a sentence of its own. */
export type ToldLineIssue = Exclude<LineIssueCode, CodesWith<{ scope: 'opening' }>>;

const isCode = (name: string): name is LineIssueCode => Object.hasOwn(lineIssueKinds, name);
export const lineIssueCodes: readonly LineIssueCode[] = Object.keys(lineIssueKinds).filter(isCode);

const codesWhere = (test: (facts: LineIssueFacts) => boolean): readonly LineIssueCode[] =>
  lineIssueCodes.filter((code) => test(lineIssueKinds[code]));

/** The issues that leave their line at `level`. */
export const codesOfLevel = (asked: LineIssueLevel) => codesWhere(({ level }) => level === asked);
/** The issues found by comparing: they change when something else is imported meanwhile. */
export const comparedCodes = codesWhere(({ found }) => found === 'comparing');
/** The issues about an opening balance, which concern no line of the file. */
export const openingCodes = codesWhere(({ scope }) => scope === 'opening');
/** The issues that stand for others, which count too. */
export const countingCodes = codesWhere(({ countsOthers = false }) => countsOthers);
