/** A customer, or the total of a currency, takes three lines: what each edition holds, and what changed. */
export const comparedSides = ['before', 'after', 'difference'] as const;

export type ComparisonLine = {
  readonly side: (typeof comparedSides)[number];
  /** Null on the line of a total. */
  readonly customer: { readonly id: number; readonly code: string; readonly name: string } | null;
  readonly currency: string;
  /** One per column, in the order of `comparedColumns`, before the total; null where that edition has no such row. */
  readonly amounts: readonly (number | null)[];
  readonly remark: string;
  /** On the line of the change: the customer is in one edition only. */
  readonly movement: 'entered' | 'left' | null;
};

type Side = { readonly columns: Readonly<Record<string, number>>; readonly totalCents: number };

type ComparedRow = {
  readonly customerId: number;
  readonly code: string;
  readonly name: string;
  readonly currency: string;
  /** Null where that edition has no such row. */
  readonly before: (Side & { readonly remark: string | null }) | null;
  readonly after: (Side & { readonly remark: string | null }) | null;
};

type Comparison = {
  readonly columns: readonly string[];
  readonly currencies: readonly { readonly currency: string; readonly before: Side; readonly after: Side }[];
};

type Made = { readonly buckets: readonly number[]; readonly columns: readonly string[] };

/** The columns that two editions have in common: all of the later one, or none where their limits differ. */
export function commonColumns(before: Made, after: Made): readonly string[] {
  return String(before.buckets) === String(after.buckets) ? after.columns : [];
}

/** The columns worth showing: those with an amount in either edition; none where they cannot be compared. */
export function comparedColumns({ columns, currencies }: Comparison): string[] {
  return columns.filter((name) =>
    currencies.some(({ before, after }) => (before.columns[name] ?? 0) !== 0 || (after.columns[name] ?? 0) !== 0),
  );
}

/** The lines of customers, as on screen, printed and exported. */
export function comparisonLines(columns: readonly string[], rows: readonly ComparedRow[]): ComparisonLine[] {
  return rows.flatMap(({ customerId, code, name, currency, before, after }) => {
    const line = { customer: { id: customerId, code, name }, currency, movement: null };
    const movement = before === null ? 'entered' : after === null ? 'left' : null;
    const [former, latter, change] = threeLines(columns, before, after);
    return [
      { ...line, side: 'before', amounts: former, remark: before?.remark ?? '' },
      { ...line, side: 'after', amounts: latter, remark: after?.remark ?? '' },
      { ...line, side: 'difference', amounts: change, remark: '', movement },
    ] satisfies ComparisonLine[];
  });
}

/** The three lines of the total of each currency. */
export function comparisonTotals(columns: readonly string[], comparison: Comparison): ComparisonLine[] {
  return comparison.currencies.flatMap(({ currency, before, after }) => {
    const amounts = threeLines(columns, before, after);
    return comparedSides.map((side, index) => ({
      side,
      currency,
      customer: null,
      remark: '',
      movement: null,
      amounts: amounts[index] ?? [],
    }));
  });
}

function threeLines(columns: readonly string[], before: Side | null, after: Side | null) {
  const cents = (side: Side) => [...columns.map((name) => side.columns[name] ?? 0), side.totalCents];
  const of = (side: Side | null) => (side === null ? columns.map(() => null).concat(null) : cents(side));
  const [former, latter] = [of(before), of(after)];
  return [former, latter, latter.map((amount, index) => (amount ?? 0) - (former[index] ?? 0))] as const;
}
