/** Where a table was when its screen was left: pixels scrolled, and the cell of the keyboard. */
export type KeptPlace = { readonly offset: number; readonly row: number; readonly column: number };

/** As many screens as one goes back through in a day. */
const mostKept = 100;

const places = new Map<string, KeptPlace>();

/** The name of a table at an address: each filter and order of a list has a place of its own. */
export const placeKey = (label: string, path: string, search: string): string => `${label} ${path}?${search}`;

/** The place of a table that was left; undefined for one that was not shown before. */
export const keptPlace = (key: string): KeptPlace | undefined => places.get(key);

/** Keeps the place of a table that is left, for as long as the window is open. */
export function keepPlace(key: string, place: KeptPlace): void {
  places.delete(key);
  places.set(key, place);
  const [oldest] = places.keys();
  if (places.size > mostKept && oldest !== undefined) places.delete(oldest);
}

/** Forgets every place, before another firm is shown. */
export const forgetPlaces = (): void => places.clear();
