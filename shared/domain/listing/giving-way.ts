import type { ListColumn } from './columns.ts';

/** A column as it is drawn: `width` is the least it takes, in pixels. */
type DrawnColumn = { readonly key: string; readonly width: number };

/**
 * The keys of the columns that give way so that the others fit in `room` pixels: the lowest rank first, one rank after the other. Those `kept`
 * never do. What must be seen may still need more than there is.
 */
export function givingWay(
  declared: Readonly<Record<string, ListColumn>>,
  drawn: readonly DrawnColumn[],
  room: number,
  kept: readonly string[],
): string[] {
  const ranked = drawn.flatMap(({ key, width }) => {
    const rank = kept.includes(key) ? undefined : declared[key]?.givesWay;
    return rank === undefined ? [] : [{ key, width, rank }];
  });
  const ranks = [...new Set(ranked.map(({ rank }) => rank))].sort((one, other) => one - other);
  const gone: string[] = [];
  let needed = drawn.reduce((sum, { width }) => sum + width, 0);
  for (const next of ranks) {
    if (needed <= room) break;
    for (const { key, width, rank } of ranked)
      if (rank === next) {
        gone.push(key);
        needed -= width;
      }
  }
  return gone;
}
