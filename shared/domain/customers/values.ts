import { foldText } from '../values/fold-text.ts';
import { isTermsColumn } from '../values/terms.ts';
import { cardFields } from './card.ts';
import { type CustomerValues, type ValueName, valueNames } from './fields.ts';

export type Value = string | number | null;

/** What changes of a card; `isKept` when what is there already stays, because it was not to be replaced. */
export type ValueChange = {
  readonly name: ValueName;
  readonly old: Value;
  readonly next: Value;
  readonly isKept: boolean;
};

/**
 * Fields that a list gives together or not at all: an address mixed from two, or days without their way of counting,
 * would be wrong.
 */
export const valueBlocks: readonly (readonly ValueName[])[] = [
  ...Map.groupBy(valueNames, (name) => cardFields[name].part ?? name).values(),
];

/** A value is stated when it is present; terms without a day of payment state that there is none. */
function isSaid(name: ValueName, values: CustomerValues): boolean {
  return values[name] !== null || (name === 'termsDayOfMonth' && values.termsKind !== null);
}

/** True where writing over the known value loses nothing: it is empty, or the default that every new card has. */
export function isUnsaid(name: ValueName, known: CustomerValues, code: string): boolean {
  if (name === 'termsDayOfMonth') return !isSaid(name, known);
  const value = known[name];
  if (value === null) return true;
  if (name === 'kind') return value === 'business';
  if (name === 'language') return value === 'fr';
  if (name === 'name') return value === code;
  const hasAddress = known.addressLine1 !== null || known.postcode !== null || known.city !== null;
  return name === 'country' && value === 'FR' && !hasAddress;
}

/** The same fact, whatever its accents, case and spaces. */
export function isAlike(a: Value, b: Value): boolean {
  return a === b || (typeof a === 'string' && typeof b === 'string' && foldText(a) === foldText(b));
}

function isSame(a: Value, b: Value): boolean {
  return (
    a === b || (typeof a === 'string' && typeof b === 'string' && a.replace(/\s+/g, ' ') === b.replace(/\s+/g, ' '))
  );
}

/**
 * The changes a row makes to a card that holds other values: empty values are filled, the others replaced only when
 * `replace` is set.
 */
export function changesOfValues(
  { code, values: known }: { readonly code: string; readonly values: CustomerValues },
  wanted: CustomerValues,
  replace: boolean,
): ValueChange[] {
  return valueBlocks.flatMap((block) => {
    const said = block.filter((name) => isSaid(name, wanted));
    // Terms change as a whole: an undo that gave back half of them would make terms nobody agreed to.
    const whole = (names: readonly ValueName[]) => (names.some(isTermsColumn) ? said : names);
    const opposed = said.filter((name) => !isUnsaid(name, known, code) && !isAlike(known[name], wanted[name]));
    const change = (name: ValueName, isKept: boolean): ValueChange => ({
      name,
      old: known[name],
      next: wanted[name],
      isKept,
    });
    if (opposed.length > 0 && !replace) return whole(opposed).map((name) => change(name, true));
    const written = said.filter(
      (name) => !isSame(known[name], wanted[name]) && (replace || isUnsaid(name, known, code)),
    );
    // A new first line of an address without a second one clears the old second line.
    const isGone =
      opposed.includes('addressLine1') && wanted.addressLine2 === null && known.addressLine2 !== null && replace;
    return [...whole(written), ...(isGone ? ['addressLine2' as const] : [])].map((name) => change(name, false));
  });
}

/** Adds what a further row says of the same customer; names the first fact on which it contradicts the rows before. */
export function uniteValues(
  first: CustomerValues,
  second: CustomerValues,
): { readonly values: CustomerValues; readonly opposed: readonly ValueName[] } {
  const opposed: ValueName[] = [];
  const taken: ValueName[] = [];
  for (const block of valueBlocks) {
    const against = block.filter(
      (name) => isSaid(name, first) && isSaid(name, second) && !isAlike(first[name], second[name]),
    );
    if (against.length > 0) opposed.push(...against.slice(0, 1));
    else taken.push(...block.filter((name) => !isSaid(name, first) && isSaid(name, second)));
  }
  const values = { ...first, ...Object.fromEntries(taken.map((name) => [name, second[name]])) };
  return { values, opposed };
}
