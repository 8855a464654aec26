import { type ControlLine, mostCustomers } from '../../../../shared/contract/balance-control.ts';
import type { Outputs } from '../../../../shared/contract/index.ts';
import { type ControlCause, causesOf } from '../../../../shared/domain/balance/control-causes.ts';
import type { Language } from '../../../../shared/domain/kinds.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import { formatCents, formatDay } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { readAll } from './pages.ts';
import type { Session } from './session.ts';

type Item = Outputs['balance']['control']['checks'][number]['items'][number];
type Side = 'accounts' | 'balance' | 'refused';

/** A cause of a difference with its lines: those refused; of an unexplained one, both sides. */
export type ToldCause = {
  readonly cause: ReturnType<typeof causesOf>[number]['cause'];
  readonly cents: number;
  readonly lines: readonly { readonly side: Side; readonly line: ControlLine }[];
};

/** What of the client is asked. */
type Asked = { readonly balance: Pick<Session['client']['balance'], 'controlLines'> };
type SidedLine = ToldCause['lines'][number];

/** Why the balances of customers differ from the accounts, with every line; the lines of many customers are asked for at once. */
export async function causesOfItems(
  client: Asked,
  items: readonly Item[],
  moment: { readonly asOf: Day; readonly knownAt?: string },
): Promise<ReadonlyMap<Item, ToldCause[]>> {
  const linesOf = async (of: Side, asked: readonly Item[]): Promise<ReadonlyMap<string, SidedLine[]>> => {
    const lines: SidedLine[] = [];
    for (let start = 0; start < asked.length; start += mostCustomers) {
      const customers = asked.slice(start, start + mostCustomers).map(({ customer }) => customer);
      const question = { of, customers, ...moment };
      const found = await readAll((page) => client.balance.controlLines({ question, ...page }));
      for (const line of found) lines.push({ side: of, line });
    }
    return Map.groupBy(lines, ({ line }) => line.countedWith);
  };
  const refused = await linesOf('refused', items);
  const causes = new Map(
    items.map((item) => {
      const own = refused.get(item.customer) ?? [];
      const refusedCents = own.reduce((sum, { line }) => sum + (line.cents ?? 0), 0);
      return [item, causesOf(item.differenceCents, refusedCents)];
    }),
  );
  const unexplained = items.filter((item) => causes.get(item)?.some(({ cause }) => cause === 'unexplained'));
  const [accounts, balance] = [await linesOf('accounts', unexplained), await linesOf('balance', unexplained)];
  const both = ({ customer }: Item) => [...(accounts.get(customer) ?? []), ...(balance.get(customer) ?? [])];
  const linesOfCause = (item: Item, { cause }: ControlCause) =>
    cause === 'refused' ? (refused.get(item.customer) ?? []) : both(item);
  return new Map(
    [...causes].map(([item, own]) => [item, own.map((cause) => ({ ...cause, lines: linesOfCause(item, cause) }))]),
  );
}

/** A line as the JSON of the terminal has it. */
export function lineJson({ side, line }: ToldCause['lines'][number]) {
  const { source, file, on, reference, label, cents } = line;
  return { side, source, file, line: line.line, on, reference, label, cents };
}

export function causeLines(language: Language, { cause, cents, lines }: ToldCause): string[] {
  return [
    `    ${t(language, `balance.cause.${cause}`, { amount: formatCents(language, cents) })}`,
    ...lines.map(({ side, line }) => `      ${t(language, `balance.side.${side}`)} · ${lineText(language, line)}`),
  ];
}

function lineText(language: Language, { source, file, line, on, reference, label, cents }: ControlLine): string {
  const place =
    file === null
      ? t(language, `balance.lineSource.${source}`)
      : t(language, 'balance.refusedLine', { file, line: String(line) });
  const amount = cents === null ? t(language, 'balance.unknownAmount') : formatCents(language, cents);
  return [formatDay(language, on), place, reference, label, amount].filter((part) => part !== '').join('  ');
}
