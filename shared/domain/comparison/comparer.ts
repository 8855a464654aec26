import { alone, type CustomerChange, compareCustomer } from './compare-customer.ts';
import type { ComparisonContext } from './derive-ledger.ts';
import type { CustomerLedger } from './stored.ts';

/** Where a comparison finds what is stored. */
export type Stored = {
  /** The ledger of one customer code, with the lines of the imports that count. */
  read(code: string): CustomerLedger;
  /** Codes of the other customers merged into the same one. */
  matesOf(code: string): readonly string[];
};

/** Returns the function that compares one customer's ledger, taking account of the customers merged with it. */
export function customerComparer(
  { read, matesOf }: Stored,
  context: ComparisonContext,
): (code: string) => CustomerChange {
  return (code) => {
    const mates = matesOf(code);
    if (mates.length === 0) return compareCustomer(code, read(code), context, alone);
    const codes = [code, ...mates].sort();
    const gone = goneAmong(codes);
    return compareCustomer(code, read(code), context, { gone, free: freeFor(code, codes, gone) });
  };

  /**
   * Ids of the manual documents on the merged customers' other accounts that `code` may take over. Each account first takes over its own
   * documents, then the accounts take over those left, in the order of their codes.
   */
  function freeFor(code: string, codes: readonly string[], gone: ReadonlySet<number>): ReadonlySet<number> {
    const { manualOfMates } = read(code);
    if (manualOfMates.length === 0) return alone.free;
    const claims = new Map<number, string>();
    const claim = (each: string, free: ReadonlySet<number>) => {
      const { replaced } = compareCustomer(each, read(each), context, { gone, free });
      for (const { row } of replaced) if (!claims.has(row.id)) claims.set(row.id, each);
    };
    const unclaimed = (each: string) =>
      new Set(read(each).manualOfMates.flatMap(({ id }) => ((claims.get(id) ?? each) === each ? [id] : [])));
    for (const each of codes) claim(each, alone.free);
    for (const each of codes.slice(0, codes.indexOf(code))) claim(each, unclaimed(each));
    return unclaimed(code);
  }

  /** Ids of the merged customers' documents that no line makes any more; repeated, since one may only go once another is gone. */
  function goneAmong(codes: readonly string[]): ReadonlySet<number> {
    let gone = new Set<number>();
    for (;;) {
      const withdrawn = codes.flatMap(
        (code) => compareCustomer(code, read(code), context, { gone, free: alone.free }).withdrawn,
      );
      const more = new Set([...gone, ...withdrawn.map((row) => row.id)]);
      if (more.size === gone.size) return gone;
      gone = more;
    }
  }
}
