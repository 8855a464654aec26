import type { BalanceGrouping, BalanceParameters, BalanceReport } from '../../../shared/contract/balance.ts';
import { type BalanceLine, balanceLines } from '../../../shared/domain/balance/balance-lines.ts';
import type { Language } from '../../../shared/domain/kinds.ts';
import type { List } from '../../../shared/domain/listing/columns.ts';
import { type ListQuestion, orderAsked } from '../../../shared/domain/listing/question.ts';
import type { Report, ReportCell, ReportColumn, ReportRow } from '../../../shared/domain/reports/report.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import {
  balanceColumnLabel,
  balanceGroupLabel,
  listText,
  nothingKnownText,
} from '../../../shared/i18n/balance-labels.ts';
import { formatCents, formatDay, formatInstant } from '../../../shared/i18n/format.ts';
import { type ListWords, orderText } from '../../../shared/i18n/lists/list-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { conditionParameters, type ReportFrame } from '../../exports/index.ts';

/** A whole balance with its parameters, from which a report is made. */
export type BalanceEdition = Omit<BalanceReport, 'columns'> &
  ReportFrame & {
    /** The columns written, in their order. */
    readonly shown: readonly string[];
    readonly disputed: BalanceParameters['disputed'];
    readonly doubtful: BalanceParameters['doubtful'];
    readonly search?: string | undefined;
    readonly list: List;
    readonly words: ListWords<string, never>;
    readonly question: ListQuestion;
    readonly groupBy: BalanceGrouping;
    /** Only for a stored edition: its number, seal and remarks (by `remarkKey`). */
    readonly sealed?: {
      readonly number: number;
      readonly recordedAt: string;
      readonly sha256: string;
      readonly remarks: ReadonlyMap<string, string>;
    };
  };

/** Key of the remark on a customer's row in one currency. */
export function remarkKey(customerId: number, currency: string): string {
  return `${customerId} ${currency}`;
}

/** The report of a balance: the rows, order, columns and totals of the screen, its parameters and its checks. */
export function balanceReport(edition: BalanceEdition): Report {
  const { language, sealed, currencies } = edition;
  const keys = writtenKeys(edition);
  const label = keys.find((key) => key === 'name') ?? keys.find((key) => key === 'code');
  return {
    language,
    firmName: edition.firmName,
    printedOn: edition.printedOn,
    title: titleOf(edition),
    sheet: t(language, 'balance.title'),
    parameters: parametersOf(edition),
    columns: columnsOf(edition, keys),
    rows: currencies.flatMap((block) =>
      balanceLines(block, (key) => balanceGroupLabel(language, edition.groupBy, key)).map(
        (line): ReportRow => ({
          cells: keys.map((key) => cellOf(line, key, { language, currency: block.currency, remarks: sealed?.remarks })),
          isStrong: line.groupCount !== null,
        }),
      ),
    ),
    totals: currencies.map(({ totals, ...block }) => ({
      cells: keys.map((key): ReportCell => {
        if (key === label) return t(language, 'balance.totalOf', { currency: block.currency });
        return key === currencyKey ? block.currency : amountOf({ ...block, columns: totals }, key);
      }),
    })),
    notes: controlsOf(edition),
  };
}

/** The key of the column of currencies. */
const currencyKey = 'currency';

/** A name is shown with its code beside it: in a file both have a column. The currency stands before the first amount. */
function writtenKeys({ shown, sealed }: BalanceEdition): string[] {
  const named = shown.flatMap((key) => (key === 'name' && !shown.includes('code') ? ['code', 'name'] : [key]));
  const texts = ['code', 'name', 'remark'];
  const place = named.includes(currencyKey) ? -1 : named.findIndex((key) => !texts.includes(key));
  const keys = place === -1 ? named : named.toSpliced(place, 0, currencyKey);
  return sealed ? keys : keys.filter((key) => key !== 'remark');
}

type Amounts = {
  readonly columns: Readonly<Record<string, Cents>>;
  readonly totalCents: Cents;
  readonly disputedCents: Cents;
  readonly creditLimitCents: Cents | null;
  readonly overLimitCents: Cents | null;
};

function amountOf(amounts: Amounts, key: string): ReportCell {
  const { columns, totalCents, disputedCents } = amounts;
  if (key === 'name' || key === 'code' || key === 'remark' || key === 'isMiscellaneous') return '';
  if (key === 'total') return { cents: totalCents };
  if (key === 'creditLimitCents' || key === 'overLimitCents') {
    const cents = amounts[key];
    return cents === null ? '' : { cents };
  }
  return { cents: key === 'disputed' ? disputedCents : (columns[key] ?? 0) };
}

type Around = {
  readonly language: Language;
  readonly currency: string;
  readonly remarks: ReadonlyMap<string, string> | undefined;
};

function cellOf(line: BalanceLine, key: string, { language, currency, remarks }: Around): ReportCell {
  if (key === 'name') return line.name;
  if (key === 'code') return line.code;
  if (key === currencyKey) return currency;
  if (key === 'isMiscellaneous') return line.isMiscellaneous ? t(language, 'customers.miscellaneous') : '';
  if (key === 'remark') return remarks?.get(remarkKey(line.customerId, currency)) ?? '';
  return amountOf(line, key);
}

function titleOf({ language, asOf, sealed }: BalanceEdition): string {
  const date = formatDay(language, asOf);
  return sealed
    ? t(language, 'editions.titleAt', { number: String(sealed.number), date })
    : t(language, 'balance.titleAt', { date });
}

function columnsOf({ language, currencies }: BalanceEdition, keys: readonly string[]): ReportColumn[] {
  const own: Readonly<Record<string, ReportColumn>> = {
    code: { heading: t(language, 'balance.customerCode'), kind: 'code' },
    name: { heading: t(language, 'balance.customer'), kind: 'text' },
    [currencyKey]: { heading: t(language, 'common.currency'), kind: 'code', isOnlyInSheets: currencies.length < 2 },
    total: { heading: t(language, 'balance.total'), kind: 'amount' },
    disputed: { heading: t(language, 'balance.disputedPart'), kind: 'amount' },
    remark: { heading: t(language, 'editions.remark'), kind: 'note' },
    creditLimitCents: { heading: t(language, 'customers.creditLimitCents'), kind: 'amount' },
    overLimitCents: { heading: t(language, 'customers.overLimit'), kind: 'amount' },
    isMiscellaneous: { heading: t(language, 'customers.miscellaneous'), kind: 'text' },
  };
  return keys.map((key) => own[key] ?? { heading: balanceColumnLabel(language, key), kind: 'amount' });
}

/** The parameters of the balance as labels and values; default choices are left out. */
function parametersOf(edition: BalanceEdition): Report['parameters'] {
  const { language, list, words, question } = edition;
  const parameters: { label: string; value: ReportCell }[] = [
    { label: t(language, 'balance.asOf'), value: { day: edition.asOf } },
    { label: t(language, 'balance.knownAt'), value: formatInstant(language, edition.knownAt, edition.timeZone) },
    { label: t(language, 'balance.basis'), value: t(language, `balance.basis.${edition.basis}`) },
    { label: t(language, 'balance.sort'), value: orderText(language, words, orderAsked(list, question)) },
    { label: t(language, 'common.currency'), value: edition.currencies.map(({ currency }) => currency).join(', ') },
  ];
  if (edition.credits !== 'apart')
    parameters.push({
      label: t(language, 'balance.credits'),
      value: t(language, `balance.credits.${edition.credits}`),
    });
  for (const kind of ['disputed', 'doubtful'] as const)
    if (edition[kind] !== 'included')
      parameters.push({ label: t(language, `balance.${kind}`), value: t(language, `balance.share.${edition[kind]}`) });
  if (edition.groupBy !== 'none')
    parameters.push({
      label: t(language, 'balance.groupBy'),
      value: t(language, `balance.groupBy.${edition.groupBy}`),
    });
  if (edition.search) parameters.push({ label: t(language, 'balance.search'), value: edition.search });
  parameters.push(...conditionParameters(language, { list, words, question }));
  if (edition.sealed)
    parameters.push(
      { label: t(language, 'editions.number'), value: String(edition.sealed.number) },
      {
        label: t(language, 'editions.recordedAt'),
        value: formatInstant(language, edition.sealed.recordedAt, edition.timeZone),
      },
      { label: t(language, 'editions.sha256'), value: edition.sealed.sha256 },
    );
  return parameters.filter(({ value }) => value !== '');
}

/** The sentences about the checks, and about the amounts that the filter left out. */
function controlsOf(edition: BalanceEdition): string[] {
  const { language, asOf, knownAt, checks, leftOut, nothingKnown, timeZone, search, question } = edition;
  const isNarrowed = Boolean(search) || (question.where ?? []).length > 0;
  return [
    ...(isNarrowed && checks.length > 0 ? [t(language, 'balance.controlOfWhole')] : []),
    ...(nothingKnown ? [nothingKnownText(language, knownAt, nothingKnown, timeZone)] : []),
    ...checks.map((check) =>
      t(language, `balance.checkLine.${check.name}`, { amount: formatCents(language, check.differenceCents) }),
    ),
    ...checks.flatMap(({ unknownCount, refused, list, manualCents }) => [
      ...(list ? [listText(language, asOf, list)] : []),
      ...(manualCents === undefined
        ? []
        : [t(language, 'balance.manualIncluded', { amount: formatCents(language, manualCents) })]),
      ...(refused.length > 0 ? [t(language, 'balance.refusedLines', { count: refused.length })] : []),
      ...(unknownCount > 0 ? [t(language, 'balance.unknownLines', { count: unknownCount })] : []),
    ]),
    ...leftOut.map(({ reason, currency, cents }) =>
      t(language, `balance.leftOut.${reason}`, { amount: formatCents(language, cents, currency) }),
    ),
  ];
}
