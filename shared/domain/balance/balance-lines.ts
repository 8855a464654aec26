import type { Cents } from '../values/money.ts';

type BalanceRow = {
  readonly customerId: number;
  readonly code: string;
  readonly name: string;
  /** Key of its group. */
  readonly group: string;
  /** By column name. */
  readonly columns: Readonly<Record<string, Cents>>;
  readonly totalCents: Cents;
  /** The part of the total that is disputed. */
  readonly disputedCents: Cents;
  readonly creditLimitCents: Cents | null;
  readonly overLimitCents: Cents | null;
  readonly isMiscellaneous: boolean;
};

type Block = {
  readonly rows: readonly BalanceRow[];
  readonly groups: readonly {
    readonly key: string;
    readonly totals: Readonly<Record<string, Cents>>;
    readonly totalCents: Cents;
    readonly disputedCents: Cents;
    readonly creditLimitCents: Cents;
    readonly overLimitCents: Cents;
    readonly customerCount: number;
  }[];
};

/** A line of a printed or shown balance: a customer, or a group before its customers (`groupCount` counts them). */
export type BalanceLine = BalanceRow & { readonly groupCount: number | null };

/** The rows of a currency with the subtotals of each group before its first row, named by `nameOf`. Ids of groups are negative. */
export function balanceLines({ rows, groups }: Block, nameOf: (key: string) => string): BalanceLine[] {
  const known = new Map(groups.map((group, index) => [group.key, { ...group, index }]));
  return rows.flatMap((row, index) => {
    const line = { ...row, groupCount: null };
    const group = known.get(row.group);
    if (group === undefined || (index > 0 && rows[index - 1]?.group === row.group)) return [line];
    return [
      {
        customerId: -1 - group.index,
        code: '',
        name: nameOf(group.key),
        group: group.key,
        columns: group.totals,
        totalCents: group.totalCents,
        disputedCents: group.disputedCents,
        creditLimitCents: group.creditLimitCents,
        overLimitCents: group.overLimitCents,
        isMiscellaneous: false,
        groupCount: group.customerCount,
      },
      line,
    ];
  });
}
