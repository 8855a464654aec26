import { AppError } from '../../errors.ts';
import type { RegisteredState } from '../kinds.ts';
import type { Day } from '../values/days.ts';

/** What the register knows of one registered letter's way. */
export type RegisteredProgress = {
  readonly number: string | null;
  readonly state: RegisteredState;
  readonly depositedOn: Day | null;
  readonly presentedOn: Day | null;
  /** Day of delivery, refusal or return, according to the state. */
  readonly closedOn: Day | null;
};

/** Steps of a registered letter; its three ends are at the same place, so that one can be corrected into another. */
const places: Readonly<Record<RegisteredState, number>> = {
  prepared: 0,
  deposited: 1,
  presented: 2,
  received: 3,
  refused: 3,
  unclaimed: 3,
};

/** Whether the letter has come to an end; refused and unclaimed ones are proofs too (Cass. 1re civ. 20 Jan 2021, 19-20.680). */
export function isClosed(state: RegisteredState): state is 'received' | 'refused' | 'unclaimed' {
  return places[state] === 3;
}

/**
 * `number` as the register keeps it: capitals, without spaces, points or hyphens; null when nothing is left.
 * La Poste's domestic form is not published, so any 11 to 15 letters and digits pass. @throws AppError `validation` / `registeredNumber`.
 */
export function normalizeRegisteredNumber(number: string | null): string | null {
  const compact = (number ?? '').replace(/[\s.\u00a0\u202f-]/g, '').toUpperCase();
  if (compact === '') return null;
  if (!/^[A-Z0-9]{11,15}$/.test(compact)) throw new AppError('validation', { reason: 'registeredNumber' });
  return compact;
}

/**
 * Checks a step of a registered letter issued on `issuedOn`: never backwards; the days of the steps reached, and of no
 * other, in order and not after `today`. A first presentation nobody noted may be left out of a closed letter.
 * @throws AppError `conflict` / `registeredState`; `validation` / `registeredDateMissing`, `registeredDateUnexpected`,
 * `registeredDateOrder`, `registeredDateFuture`.
 */
export function checkRegisteredStep(
  before: RegisteredProgress,
  after: RegisteredProgress,
  known: { readonly issuedOn: Day; readonly today: Day },
): void {
  const place = places[after.state];
  if (place < places[before.state]) throw new AppError('conflict', { reason: 'registeredState' });
  const steps = [
    { on: after.depositedOn, isRequired: place >= 1, isAllowed: place >= 1 },
    { on: after.presentedOn, isRequired: place === 2, isAllowed: place >= 2 },
    { on: after.closedOn, isRequired: place === 3, isAllowed: place === 3 },
  ];
  let earliest = known.issuedOn;
  for (const { on, isRequired, isAllowed } of steps) {
    if (on === null) {
      if (isRequired) throw new AppError('validation', { reason: 'registeredDateMissing' });
      continue;
    }
    if (!isAllowed) throw new AppError('validation', { reason: 'registeredDateUnexpected' });
    if (on > known.today) throw new AppError('validation', { reason: 'registeredDateFuture' });
    if (on < earliest) throw new AppError('validation', { reason: 'registeredDateOrder' });
    earliest = on;
  }
}
