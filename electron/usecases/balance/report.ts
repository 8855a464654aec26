import type { BalanceGrouping, BalanceParameters, BalanceReport } from '../../../shared/contract/balance.ts';
import { type BalanceLine, balanceLines } from '../../../shared/domain/balance/balance-lines.ts';
import type { Language } from '../../../shared/domain/kinds.ts';
import { type CsvCell, writeCsv } from '../../../shared/domain/values/csv.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import {
  balanceColumnLabel,
  balanceGroupLabel,
  listText,
  nothingKnownText,
} from '../../../shared/i18n/balance-labels.ts';
import { formatAmount, formatCents, formatDay, formatInstant } from '../../../shared/i18n/format.ts';
import { t } from '../../../shared/i18n/translate.ts';
import type { AgedBalanceContent } from '../../documents/aged-balance/content.ts';

/** A whole balance with what it was asked with, ready to be written down. */
export type BalanceEdition = BalanceReport & {
  readonly disputed: BalanceParameters['disputed'];
  readonly doubtful: BalanceParameters['doubtful'];
  readonly language: Language;
  readonly firmName: string;
  readonly printedOn: string;
  /** Where its instants are read. */
  readonly timeZone: string;
  readonly search?: string | undefined;
  readonly sort: string;
  readonly descending: boolean;
  readonly groupBy: BalanceGrouping;
  /** A stored edition: its number and seal, the remarks by `remarkKey`. */
  readonly sealed?: {
    readonly number: number;
    readonly recordedAt: string;
    readonly sha256: string;
    readonly remarks: ReadonlyMap<string, string>;
  };
};

export function remarkKey(customerId: number, currency: string): string {
  return `${customerId} ${currency}`;
}

/** What stands first in a sheet, whose date is one of the parameters below. */
export function sheetTitleOf(edition: BalanceEdition): string {
  return edition.sealed ? titleOf(edition) : t(edition.language, 'balance.title');
}

function titleOf({ language, asOf, sealed }: BalanceEdition): string {
  const date = formatDay(language, asOf);
  return sealed
    ? t(language, 'editions.titleAt', { number: sealed.number, date })
    : t(language, 'balance.titleAt', { date });
}

/** What was remarked on a customer; null where the balance takes no remarks. */
export function remarkOf({ sealed }: BalanceEdition, customerId: number, currency: string): string | null {
  return sealed ? (sealed.remarks.get(remarkKey(customerId, currency)) ?? '') : null;
}

type CurrencyBlock = BalanceReport['currencies'][number];

type Parameter = { readonly label: string; readonly value: string; readonly day?: string };

/** Everything the balance was asked with, as label and value; the common choices are left out. */
export function parametersOf(edition: BalanceEdition): Parameter[] {
  const { language } = edition;
  const order = t(language, edition.descending ? 'balance.order.descending' : 'balance.order.ascending');
  const parameters: Parameter[] = [
    { label: t(language, 'balance.asOf'), value: formatDay(language, edition.asOf), day: edition.asOf },
    { label: t(language, 'balance.knownAt'), value: formatInstant(language, edition.knownAt, edition.timeZone) },
    { label: t(language, 'balance.basis'), value: t(language, `balance.basis.${edition.basis}`) },
    { label: t(language, 'balance.sort'), value: `${sortLabel(edition)} (${order})` },
    { label: t(language, 'common.currency'), value: edition.currencies.map(({ currency }) => currency).join(', ') },
  ];
  if (edition.credits === 'deducted')
    parameters.push({ label: t(language, 'balance.credits'), value: t(language, 'balance.credits.deducted') });
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

/** The lines of a currency as on screen, groups named. */
export function linesOf({ language, groupBy }: BalanceEdition, block: CurrencyBlock): BalanceLine[] {
  return balanceLines(block, (key) => balanceGroupLabel(language, groupBy, key));
}

function sortLabel({ language, sort }: BalanceEdition): string {
  if (sort === 'name') return t(language, 'balance.customer');
  if (sort === 'code') return t(language, 'balance.customerCode');
  return sort === 'total' ? t(language, 'balance.total') : balanceColumnLabel(language, sort);
}

/** The checks, and what was left out and makes them tie. */
export function controlsOf({
  language,
  asOf,
  knownAt,
  checks,
  leftOut,
  nothingKnown,
  timeZone,
}: BalanceEdition): string[] {
  return [
    ...(nothingKnown ? [nothingKnownText(language, knownAt, nothingKnown, timeZone)] : []),
    ...checks.map((check) =>
      t(language, `balance.checkLine.${check.name}`, { amount: formatCents(language, check.differenceCents) }),
    ),
    ...checks.flatMap(({ unknownCount, refused, list }) => [
      ...(list ? [listText(language, asOf, list)] : []),
      ...(refused.length > 0 ? [t(language, 'balance.refusedLines', { count: refused.length })] : []),
      ...(unknownCount > 0 ? [t(language, 'balance.unknownLines', { count: unknownCount })] : []),
    ]),
    ...leftOut.map(({ reason, currency, cents }) =>
      t(language, `balance.leftOut.${reason}`, { amount: formatCents(language, cents, currency) }),
    ),
  ];
}

/** The rows, order, columns and totals of the screen, with what it was asked with above and the controls below. */
export function agedBalanceCsv(edition: BalanceEdition): string {
  const { language, columns } = edition;
  const headings = [
    t(language, 'balance.customerCode'),
    t(language, 'balance.customer'),
    t(language, 'common.currency'),
    ...columns.map((column) => balanceColumnLabel(language, column)),
    t(language, 'balance.total'),
    ...(edition.sealed ? [t(language, 'editions.remark')] : []),
  ];
  const amounts = (values: Readonly<Record<string, number>>, totalCents: number): CsvCell[] => [
    ...columns.map((column) => ({ cents: values[column] ?? 0 })),
    { cents: totalCents },
  ];
  return writeCsv([
    [sheetTitleOf(edition), edition.firmName],
    ...parametersOf(edition).map(({ label, value }) => [label, value]),
    [],
    headings,
    ...edition.currencies.flatMap((block) => {
      const { currency, totals, totalCents } = block;
      return [
        ...linesOf(edition, block).map((row) => [
          row.code,
          row.name,
          currency,
          ...amounts(row.columns, row.totalCents),
          ...(edition.sealed ? [remarkOf(edition, row.customerId, currency) ?? ''] : []),
        ]),
        ['', t(language, 'balance.totalOf', { currency }), currency, ...amounts(totals, totalCents)],
      ];
    }),
    [],
    ...controlsOf(edition).map((line) => [line]),
  ]);
}

/** The same as pages. With several currencies each is followed by its own total, and every total names its currency. */
export function agedBalanceContent(edition: BalanceEdition): AgedBalanceContent {
  const { language, columns, currencies } = edition;
  const isMixed = currencies.length > 1;
  const totalsOf = ({ currency, totals, totalCents }: CurrencyBlock) =>
    [...columns.map((column) => totals[column] ?? 0), totalCents].map((cents) =>
      isMixed ? formatCents(language, cents, currency) : formatAmount(language, cents),
    );
  const rows = currencies.flatMap((block, index) => {
    const customers = linesOf(edition, block).map((row) => ({
      code: row.code,
      name: [row.name, remarkOf(edition, row.customerId, block.currency)].filter(Boolean).join('\n'),
      cells: columns.map((column) => formatAmount(language, row.columns[column] ?? 0)),
      total: formatAmount(language, row.totalCents),
    }));
    if (index === currencies.length - 1) return customers;
    const cells = totalsOf(block);
    const name = t(language, 'balance.totalOf', { currency: block.currency });
    return [...customers, { code: '', name, cells: cells.slice(0, -1), total: cells.at(-1) ?? '' }];
  });
  const last = currencies.at(-1) ?? {
    currency: ledgerCurrency,
    rows: [],
    totals: {},
    totalCents: 0,
    customerCount: 0,
    groups: [],
  };
  return {
    language,
    title: titleOf(edition),
    firmName: edition.firmName,
    printedOn: edition.printedOn,
    parameters: parametersOf(edition),
    columns: columns.map((column) => balanceColumnLabel(language, column)),
    rows,
    totals: totalsOf(last),
    totalLabel: t(language, 'balance.totalOf', { currency: last.currency }),
    controlLine: controlsOf(edition).join(' · '),
  };
}
