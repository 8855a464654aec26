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

/** Facts that hold together only: an address of two customers, or days without their way of counting, would be wrong. */
export const valueBlocks: readonly (readonly ValueName[])[] = [
  ...Map.groupBy(valueNames, (name) => cardFields[name].part ?? name).values(),
];

/** A value is said by being there; terms that name no day of payment say that there is none. */
function isSaid(name: ValueName, values: CustomerValues): boolean {
  return values[name] !== null || (name === 'termsDayOfMonth' && values.termsKind !== null);
}

/** What `next` would write over: nothing, or what every card has before anybody has said otherwise. */
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

/** What a row says of a card that says otherwise: what was unsaid is filled, the rest replaced only when asked. */
export function changesOfValues(
  { code, values: known }: { readonly code: string; readonly values: CustomerValues },
  wanted: CustomerValues,
  replace: boolean,
): ValueChange[] {
  return valueBlocks.flatMap((block) => {
    const said = block.filter((name) => isSaid(name, wanted));
    // Terms are told and written as one: half of them, given back by an undo, would be terms nobody agreed.
    const whole = (names: readonly ValueName[]) => (names.some(isTermsColumn) ? said : names);
    const opposed = said.filter((name) => !isUnsaid(name, known, code) && !isAlike(known[name], wanted[name]));
    const change = (name: ValueName, isKept: boolean): ValueChange => ({
      ...{ name, old: known[name], next: wanted[name], isKept },
    });
    if (opposed.length > 0 && !replace) return whole(opposed).map((name) => change(name, true));
    const written = said.filter(
      (name) => !isSame(known[name], wanted[name]) && (replace || isUnsaid(name, known, code)),
    );
    // The second line of an address goes with the first.
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
