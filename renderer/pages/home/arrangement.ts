import type { HomeArrangement } from '../../../shared/contract/app.ts';

type Named = { readonly id: string };

export const houseArrangement: HomeArrangement = { order: [], hidden: [] };

/**
 * Blocks in the order somebody gave them. One that the order does not name, because it came with a later version, stands after the one that
 * the house has before it; one that there is no more is left out.
 */
export function inOrder<Block extends Named>(blocks: readonly Block[], { order }: HomeArrangement): Block[] {
  const known = new Map(blocks.map((block) => [block.id, block]));
  const placed = [...new Set(order)].flatMap((id) => known.get(id) ?? []);
  for (const [index, block] of blocks.entries()) {
    if (placed.includes(block)) continue;
    const before = blocks[index - 1];
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, block);
  }
  return placed;
}

/** The blocks that are shown, in their order. */
export function shownBlocks<Block extends Named>(blocks: readonly Block[], arrangement: HomeArrangement): Block[] {
  return inOrder(blocks, arrangement).filter(({ id }) => !arrangement.hidden.includes(id));
}

/** The arrangement with a block at another place. */
export function moved(
  blocks: readonly Named[],
  arrangement: HomeArrangement,
  { id, place }: Named & { readonly place: number },
): HomeArrangement {
  const others = inOrder(blocks, arrangement).flatMap((block) => (block.id === id ? [] : block.id));
  return { ...arrangement, order: others.toSpliced(place, 0, id) };
}

/** The arrangement with a block that is shown, or not. */
export function withBlock(arrangement: HomeArrangement, id: string, isShown: boolean): HomeArrangement {
  const others = arrangement.hidden.filter((each) => each !== id);
  return { ...arrangement, hidden: isShown ? others : [...others, id] };
}
