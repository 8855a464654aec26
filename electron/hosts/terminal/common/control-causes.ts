import type { ControlLine } from '../../../../shared/contract/balance-control.ts';
import type { Outputs } from '../../../../shared/contract/index.ts';
import { causesOf } from '../../../../shared/domain/balance/control-causes.ts';
import type { Language } from '../../../../shared/domain/kinds.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import { formatCents, formatDay } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { readAll } from './pages.ts';
import type { Session } from './session.ts';

type Item = Outputs['balance']['get']['checks'][number]['items'][number];
type Side = 'accounts' | 'balance' | 'refused';

/** A cause of a difference with its lines: those refused; of an unexplained one, both sides. */
export type ToldCause = {
  readonly cause: ReturnType<typeof causesOf>[number]['cause'];
  readonly cents: number;
  readonly lines: readonly { readonly side: Side; readonly line: ControlLine }[];
};

/** Why the balance of a customer differs from the accounts, with every line. */
export async function causesOfItem(
  client: Session['client'],
  { customer, differenceCents }: Item,
  moment: { readonly asOf: Day; readonly knownAt?: string },
): Promise<ToldCause[]> {
  const linesOf = async (of: Side) =>
    (await readAll((page) => client.balance.controlLines({ question: { of, customer, ...moment }, ...page }))).map(
      (line) => ({ side: of, line }),
    );
  const refused = await linesOf('refused');
  const refusedCents = refused.reduce((sum, { line }) => sum + (line.cents ?? 0), 0);
  const told: ToldCause[] = [];
  for (const { cause, cents } of causesOf(differenceCents, refusedCents)) {
    const lines = cause === 'refused' ? refused : [...(await linesOf('accounts')), ...(await linesOf('balance'))];
    told.push({ cause, cents, lines });
  }
  return told;
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
