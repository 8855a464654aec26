import type { BalanceControl, BalanceParameters, OpeningDifferenceRow } from '../../../shared/contract/balance.ts';
import type { ControlQuestion } from '../../../shared/contract/balance-control.ts';
import type { ComparedSide } from '../../components/list/compared-amounts.tsx';

/** Amounts of the control whose lines are opened. */
export type OpenedLines = {
  /** Name of the customer; empty for all. */
  readonly name: string;
  /** One for each amount, by `of`. */
  readonly questions: readonly ControlQuestion[];
  readonly shown: ControlQuestion['of'];
  /** The difference with the accounts whose causes are told; null where the question is of something else. */
  readonly differenceCents: number | null;
};

type Check = BalanceControl['checks'][number];
type Moment = Pick<BalanceParameters, 'asOf' | 'knownAt'>;

const momentOf = ({ asOf, knownAt }: Moment) => ({ asOf, ...(knownAt === undefined ? {} : { knownAt }) });

/** The lines of a difference: of the accounts, of the balance and, its cause, those refused. Columns are the same documents on both sides. */
export function ofDifference(
  check: Check['name'],
  { customer, name, differenceCents }: Check['items'][number],
  side: ComparedSide,
  parameters: Moment,
): OpenedLines {
  const moment = momentOf(parameters);
  const customers = [customer];
  const balance = { of: 'balance' as const, customers, ...moment };
  if (check === 'columns') return { name, questions: [balance], shown: 'balance', differenceCents: null };
  return {
    name,
    questions: [{ of: 'accounts', customers, ...moment }, balance, { of: 'refused', customers, ...moment }],
    shown: ({ expected: 'accounts', actual: 'balance', difference: 'refused' } as const)[side],
    differenceCents,
  };
}

export function ofAllRefused(parameters: Moment): OpenedLines {
  const questions = [{ of: 'refused', ...momentOf(parameters) } as const];
  return { name: '', questions, shown: 'refused', differenceCents: null };
}

export function ofOpening({ customer, name, openingOn }: OpeningDifferenceRow, side: ComparedSide): OpenedLines {
  return {
    name,
    questions: [
      { of: 'left', customer, openingOn },
      { of: 'opening', customer, openingOn },
    ],
    shown: side === 'actual' ? 'opening' : 'left',
    differenceCents: null,
  };
}
