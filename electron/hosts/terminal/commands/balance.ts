import { resolve } from 'node:path';
import type { Outputs } from '../../../../shared/contract/index.ts';
import type { Language } from '../../../../shared/domain/kinds.ts';
import { reportFormats } from '../../../../shared/domain/reports/formats.ts';
import { balanceColumnLabel, listText, nothingKnownText } from '../../../../shared/i18n/balance-labels.ts';
import { formatAmount, formatCents } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { balanceQuestion, makeBalanceCommand } from '../common/balance-options.ts';
import { causeLines, causesOfItems, lineJson, type ToldCause } from '../common/control-causes.ts';
import { extensionsOf, formatOf, writeMade } from '../common/out-file.ts';
import { pageSize } from '../common/pages.ts';
import type { Session } from '../common/session.ts';
import { formatTable } from '../common/table.ts';
import { show, type Terminal } from '../common/terminal.ts';

type Answer = Outputs['balance']['get'];
type Control = Outputs['balance']['control'];
type Item = Control['checks'][number]['items'][number];
/** `causes`: why the balance of a customer differs from the accounts. */
type Report = Omit<Answer, 'nextCursor'> & Control & { readonly causes: ReadonlyMap<Item, readonly ToldCause[]> };
type Question = Parameters<Session['client']['balance']['get']>[0];

/** `balance`: the aged balance as of a day, on screen or in a file. */
export function balanceCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeBalanceCommand(terminal, 'balance', 'terminal.command.balance')
    .option('--out <file>', t(language, 'terminal.option.reportFile', { formats: extensionsOf(reportFormats) }))
    .action(async ({ out, ...options }) => {
      const format = out === undefined ? null : formatOf('--out', out, reportFormats);
      const { withFirmSession } = await import('../common/session.ts');
      const report = await withFirmSession(options, async ({ client, made }) => {
        const question = await balanceQuestion(client, options);
        if (out !== undefined && format !== null) {
          await client.balance.export({ ...question, format });
          await writeMade(out, made);
        }
        return readReport(client, question);
      });
      const file = out === undefined ? null : resolve(out);
      show(terminal, options, { ...toJson(report), ...(file === null ? {} : { file }) }, () => [
        ...reportLines(language, report),
        ...(file === null ? [] : [t(language, 'common.savedAs', { name: file })]),
      ]);
    });
}

/**
 * Reads every row, page after page, and the control of them all; no other process can write meanwhile, since the firm is locked.
 */
async function readReport(client: Session['client'], question: Question): Promise<Report> {
  const { nextCursor, ...report } = await client.balance.get({ ...question, limit: pageSize });
  const { asOf, knownAt } = question;
  const control = await client.balance.control(question);
  const items = control.checks.find(({ name }) => name === 'ledger')?.items ?? [];
  const causes = await causesOfItems(client, items, { asOf, ...(knownAt === undefined ? {} : { knownAt }) });
  let cursor = nextCursor;
  while (cursor !== null) {
    const page = await client.balance.get({ ...question, limit: pageSize, cursor });
    for (const part of page.currencies) {
      const known = report.currencies.find((each) => each.currency === part.currency);
      if (known) known.rows.push(...part.rows);
      else report.currencies.push(part);
    }
    cursor = page.nextCursor;
  }
  return { ...report, ...control, causes };
}

function toJson({ asOf, knownAt, basis, columns, currencies, checks, causes, leftOut, nothingKnown }: Report) {
  return {
    asOf,
    knownAt,
    basis,
    columns,
    currencies: currencies.map(({ currency, rows, totals, totalCents, disputedCents }) => ({
      currency,
      rows: rows.map((row) => ({
        code: row.code,
        name: row.name,
        columns: row.columns,
        totalCents: row.totalCents,
        disputedCents: row.disputedCents,
        creditLimitCents: row.creditLimitCents,
        overLimitCents: row.overLimitCents,
        isMiscellaneous: row.isMiscellaneous,
      })),
      totals,
      totalCents,
      disputedCents,
    })),
    checks: checks.map(({ refused, unknownCount, list, ...check }) => ({
      ...check,
      items: check.items.map((item) => ({
        ...item,
        ...(causes.has(item)
          ? { causes: causes.get(item)?.map((cause) => ({ ...cause, lines: cause.lines.map(lineJson) })) }
          : {}),
      })),
      ...(refused.length > 0 ? { refused } : {}),
      ...(unknownCount > 0 ? { unknownCount } : {}),
      ...(list ? { list } : {}),
    })),
    ...(leftOut.length > 0 ? { leftOut } : {}),
    ...(nothingKnown ? { nothingKnown } : {}),
  };
}

function reportLines(language: Language, report: Report): string[] {
  const tables = report.currencies.flatMap(({ currency, rows, totals, totalCents, disputedCents }) => {
    // A column that holds nothing would only widen the table.
    const isDisputed = disputedCents !== 0;
    const cells = (columns: Readonly<Record<string, number>>, total: number, disputed: number) =>
      [...report.columns.map((name) => columns[name] ?? 0), total, ...(isDisputed ? [disputed] : [])].map((cents) =>
        formatAmount(language, cents),
      );
    return formatTable(
      [
        { heading: t(language, 'common.code') },
        { heading: t(language, 'balance.customer') },
        ...report.columns.map((name) => ({ heading: balanceColumnLabel(language, name), align: 'right' as const })),
        { heading: t(language, 'balance.total'), align: 'right' },
        ...(isDisputed ? [{ heading: t(language, 'balance.disputedPart'), align: 'right' as const }] : []),
      ],
      rows.map((row) => [row.code, row.name, ...cells(row.columns, row.totalCents, row.disputedCents)]),
      [t(language, 'balance.totalOf', { currency }), '', ...cells(totals, totalCents, disputedCents)],
    );
  });
  const leftOut = report.leftOut.map(({ reason, cents, currency }) =>
    t(language, `balance.leftOut.${reason}`, { amount: formatCents(language, cents, currency) }),
  );
  const nothing = report.nothingKnown ? [nothingKnownText(language, report.knownAt, report.nothingKnown)] : [];
  return [...tables, ...nothing, ...report.checks.flatMap((check) => checkLines(language, report, check)), ...leftOut];
}

function checkLines(language: Language, { asOf, causes }: Report, check: Report['checks'][number]): string[] {
  const amount = formatCents(language, check.differenceCents);
  return [
    `${t(language, `balance.check.${check.name}`)} — ${t(language, 'balance.difference', { amount })}`,
    ...(check.list ? [listText(language, asOf, check.list)] : []),
    ...(check.manualCents === undefined
      ? []
      : [t(language, 'balance.manualIncluded', { amount: formatCents(language, check.manualCents) })]),
    ...check.items.flatMap((item) => [
      `  ${item.customer} ${item.name} ${formatCents(language, item.differenceCents)}`,
      ...(causes.get(item) ?? []).flatMap((cause) => causeLines(language, cause)),
    ]),
    ...(check.unknownCount > 0 ? [t(language, 'balance.unknownLines', { count: check.unknownCount })] : []),
    ...(check.refused.length > 0 ? [t(language, 'balance.refusedTitle')] : []),
    ...check.refused.map(({ file, line, customer, name, cents }) => {
      const place = t(language, 'balance.refusedLine', { file, line: String(line) });
      const amount = cents === null ? t(language, 'balance.unknownAmount') : formatCents(language, cents);
      return `  ${[place, customer, name, amount].filter((part) => part !== '').join(' ')}`;
    }),
  ];
}
