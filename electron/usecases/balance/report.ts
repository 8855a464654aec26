import type { BalanceGrouping, BalanceParameters, BalanceReport } from '../../../shared/contract/balance.ts';
import { balanceLines } from '../../../shared/domain/balance/balance-lines.ts';
import type { Report, ReportCell, ReportColumn, ReportRow } from '../../../shared/domain/reports/report.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import {
  balanceColumnLabel,
  balanceGroupLabel,
  listText,
  nothingKnownText,
} from '../../../shared/i18n/balance-labels.ts';
import { formatCents, formatDay, formatInstant } from '../../../shared/i18n/format.ts';
import { t } from '../../../shared/i18n/translate.ts';
import type { ReportFrame } from '../../exports/index.ts';

/** A whole balance with its parameters, from which a report is made. */
export type BalanceEdition = Omit<BalanceReport, 'columns'> &
  ReportFrame & {
    /** The columns shown on the screen: hidden ones are left out of the report too. */
    readonly columns: readonly string[];
    readonly disputed: BalanceParameters['disputed'];
    readonly doubtful: BalanceParameters['doubtful'];
    readonly search?: string | undefined;
    readonly sort: string;
    readonly descending: boolean;
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
  const amounts = (values: Readonly<Record<string, Cents>>, totalCents: Cents): ReportCell[] => [
    ...edition.columns.map((column) => ({ cents: values[column] ?? 0 })),
    { cents: totalCents },
  ];
  const remark = (text: string): ReportCell[] => (sealed ? [text] : []);
  return {
    language,
    firmName: edition.firmName,
    printedOn: edition.printedOn,
    title: titleOf(edition),
    sheet: t(language, 'balance.title'),
    parameters: parametersOf(edition),
    columns: columnsOf(edition),
    rows: currencies.flatMap((block) =>
      balanceLines(block, (key) => balanceGroupLabel(language, edition.groupBy, key)).map(
        (line): ReportRow => ({
          cells: [
            line.code,
            line.name,
            block.currency,
            ...amounts(line.columns, line.totalCents),
            ...remark(sealed?.remarks.get(remarkKey(line.customerId, block.currency)) ?? ''),
          ],
          isStrong: line.groupCount !== null,
        }),
      ),
    ),
    totals: currencies.map(({ currency, totals, totalCents }) => ({
      cells: [
        '',
        t(language, 'balance.totalOf', { currency }),
        currency,
        ...amounts(totals, totalCents),
        ...remark(''),
      ],
    })),
    notes: controlsOf(edition),
  };
}

function titleOf({ language, asOf, sealed }: BalanceEdition): string {
  const date = formatDay(language, asOf);
  return sealed
    ? t(language, 'editions.titleAt', { number: String(sealed.number), date })
    : t(language, 'balance.titleAt', { date });
}

function columnsOf({ language, columns, currencies, sealed }: BalanceEdition): ReportColumn[] {
  return [
    { heading: t(language, 'balance.customerCode'), kind: 'code' },
    { heading: t(language, 'balance.customer'), kind: 'text' },
    { heading: t(language, 'common.currency'), kind: 'code', isOnlyInSheets: currencies.length < 2 },
    ...columns.map((name): ReportColumn => ({ heading: balanceColumnLabel(language, name), kind: 'amount' })),
    { heading: t(language, 'balance.total'), kind: 'amount' },
    ...(sealed ? [{ heading: t(language, 'editions.remark'), kind: 'note' } as const] : []),
  ];
}

/** The parameters of the balance as labels and values; default choices are left out. */
function parametersOf(edition: BalanceEdition): Report['parameters'] {
  const { language } = edition;
  const order = t(language, edition.descending ? 'balance.order.descending' : 'balance.order.ascending');
  const parameters: { label: string; value: ReportCell }[] = [
    { label: t(language, 'balance.asOf'), value: { day: edition.asOf } },
    { label: t(language, 'balance.knownAt'), value: formatInstant(language, edition.knownAt, edition.timeZone) },
    { label: t(language, 'balance.basis'), value: t(language, `balance.basis.${edition.basis}`) },
    { label: t(language, 'balance.sort'), value: `${sortLabel(edition)} (${order})` },
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

function sortLabel({ language, sort }: BalanceEdition): string {
  if (sort === 'name') return t(language, 'balance.customer');
  if (sort === 'code') return t(language, 'balance.customerCode');
  return sort === 'total' ? t(language, 'balance.total') : balanceColumnLabel(language, sort);
}

/** The sentences about the checks, and about the amounts that the filter left out. */
function controlsOf({ language, asOf, knownAt, checks, leftOut, nothingKnown, timeZone }: BalanceEdition): string[] {
  return [
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
