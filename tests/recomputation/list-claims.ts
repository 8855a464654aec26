import { addDays, type Day } from '../../shared/domain/values/days.ts';
import { type Imported, type Known, type ListFile, nameOf } from './acts.ts';
import { allocationsIn } from './allocations.ts';
import { type Claim, end, type Lowered, openOn, type Tied, tiedClaims } from './claims.ts';
import { decidedFrom, decidingLists } from './cut-off.ts';
import type { ManualOf } from './ledger-claims.ts';
import { endOf, type Item, itemsOf } from './lists.ts';
import { restartsOf } from './openings.ts';
import { isHeld } from './speakers.ts';

const endOfTime = '9999-12-31';

/**
 * Brings the lists to the ledgers' claims, and gives the claims of the items that no ledger holds. An item and a document
 * of a ledger are one where customer, side and number agree: the document then counts, until lists decide.
 */
export function listClaims(
  known: Known,
  ofLedgers: { readonly claims: readonly Claim[]; readonly tied: readonly Tied[] },
  manualOf: ManualOf,
): Claim[] {
  const items = itemsOf(known.lists);
  const restarts = restartsOf(known.ledgers);
  const tied = [...ofLedgers.tied];
  const beside = items
    .filter((item) => !isHeld(known, item))
    .flatMap((item) => {
      const over = item.currency === 'EUR' ? endOf(item, restarts) : undefined;
      const [claim, ...takenBack] = ownClaims(known, item, over);
      if (over !== undefined) tied.push(end(claim, addDays(over, -1), manualOf(nameOf(item))));
      return [claim, ...takenBack];
    });
  const carried = tiedClaims(tied);
  const excess = [...ofLedgers.claims, ...carried].flatMap((claim) =>
    decide(
      known,
      claim,
      items.find((item) => isOne(item, claim)),
    ),
  );
  const unmatched = items
    .filter(
      (item) => isHeld(known, item) && item.currency === 'EUR' && !ofLedgers.claims.some((claim) => isOne(item, claim)),
    )
    .flatMap((item) => decide(known, noClaim(item), item));
  return [...beside, ...carried, ...excess, ...unmatched];
}

/** An item of a ledger that a newer export no longer holds: nothing but the lists says what is open of it. */
const noClaim = ({ customer, reference, currency, side, issuedOn }: Item): Claim => ({
  ...{ customer, reference, currency, side, from: issuedOn },
  column: side === 'debit' ? 'aged' : 'payments',
  cents: 0,
  dueOn: null,
  lowered: [],
});

const isOne = (item: Item, claim: Claim) =>
  claim.reference !== '' &&
  item.currency === 'EUR' &&
  item.customer === claim.customer &&
  item.side === claim.side &&
  item.reference === claim.reference;

/**
 * An item that no ledger holds is a document of its own. Each list brings it to what it leaves open, after the manual
 * allocations in force when the list was imported and effective by its day; a list that leaves more open takes back what lists settled. Of an item
 * that an opening ends, what lists say of that day or later changes nothing.
 */
function ownClaims(known: Known, item: Item, over: Day = endOfTime): [Claim, ...Claim[]] {
  const { customer, reference, currency, side, cents, issuedOn } = item;
  const isCreditNote = /^(?:av|ca|cn)/i.test(reference);
  const column = side === 'debit' ? 'aged' : isCreditNote ? 'creditNotes' : 'payments';
  const dueOn = side === 'debit' ? item.dueOn : null;
  const claim: Claim = { customer, reference, currency, side, column, cents, from: issuedOn, dueOn, lowered: [] };
  const standing: Lowered[] = [];
  const takenBack: Claim[] = [];
  for (const { on, openCents, list } of item.said.filter((each) => each.on < over)) {
    const settled = standing.reduce((sum, each) => sum + each.cents, 0);
    const less = cents - settled - manualThen(known, nameOf(item), list) - openCents;
    if (less > 0) standing.push({ on, cents: less, isByList: true });
    if (less < 0) takenBack.push(...takeBack(claim, standing, { on, cents: -less }));
  }
  claim.lowered.push(...standing);
  return [claim, ...takenBack];
}

/**
 * Takes back settlements, the latest first, as far as there are any. One that is taken back has settled nothing, as a
 * payment that the bank returns: from its day until then it stands beside its document.
 */
function takeBack(claim: Claim, standing: Lowered[], { on: until, cents: most }: Lowered): Claim[] {
  const { customer, currency } = claim;
  const side = claim.side === 'debit' ? 'credit' : 'debit';
  const own = { customer, currency, reference: '', side, column: 'takenBack', dueOn: null } as const;
  const claims: Claim[] = [];
  let left = most;
  for (let last = standing.pop(); last !== undefined; last = left > 0 ? standing.pop() : undefined) {
    const cents = Math.min(left, last.cents);
    left -= cents;
    claims.push({ ...own, cents, from: last.on, lowered: [{ on: until, cents }] });
    if (cents < last.cents) standing.push({ ...last, cents: last.cents - cents });
  }
  return claims;
}

/**
 * From the day of the first deciding list on, what is open of a ledger's document is what the lists say: nothing where
 * they hold no such item. What they leave open beyond the document is an adjustment. Manual allocations in force when a
 * list was imported, and effective by its day, are already in what it leaves open.
 */
function decide(known: Known, claim: Claim, item: Item | undefined): Claim[] {
  const from = decidedFrom(known, claim.customer);
  if (from === null || claim.from >= from) return [];
  const lists = decidingLists(known);
  const name = nameOf(claim);
  const days = new Set([from, ...(item?.said ?? []).map(({ on }) => on), ...lists.map(({ file }) => file.on)]);
  const most = openOn(claim, from);
  const column = claim.side === 'debit' ? 'noDueDate' : 'payments';
  const beyond: Claim = { ...claim, reference: '', cents: 0, from, column, dueOn: null, lowered: [] };
  const standing: Lowered[] = [];
  const takenBack: Claim[] = [];
  for (const on of [...days].filter((day) => day >= from).sort()) {
    const said = item?.said.findLast((each) => each.on <= on);
    const unsaid = item && item.issuedOn <= on ? item.cents : 0;
    const complete = lists.findLast(({ file }) => file.mode === 'snapshot' && file.on <= on);
    const manual = complete === undefined ? 0 : manualThen(known, name, complete);
    const wanted = (said?.openCents ?? unsaid) + Math.min(manual, most);
    const own = most - standing.reduce((sum, { cents }) => sum + cents, 0);
    let less = own + openOn(beyond, on) - wanted;
    const settled = Math.max(0, Math.min(less, own - Math.min(manual, most)));
    if (settled > 0) standing.push({ on, cents: settled, isByList: true });
    less -= settled;
    if (less < 0) {
      const back = takeBack(claim, standing, { on, cents: -less });
      less += back.reduce((sum, { cents }) => sum + cents, 0);
      takenBack.push(...back);
    }
    if (less !== 0) beyond.lowered.push({ on, cents: less });
  }
  claim.lowered.push(...standing);
  return [beyond, ...takenBack];
}

/** Cents of a document allocated manually, in force when a list was imported and effective by its day. */
function manualThen(known: Known, name: string, { at, file }: Imported<ListFile>): number {
  return allocationsIn(known.before(at)).reduce(
    (sum, { names, cents, on }) => (names.includes(name) && on <= file.on ? sum + cents : sum),
    0,
  );
}
