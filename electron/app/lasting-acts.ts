import { lastActOf } from '../../db/queries/journal/lasting-acts.ts';
import type { Reader } from '../../db/types.ts';
import { AppError, type ErrorDetails } from '../../shared/errors.ts';

/** Acts that are corrected and never undone, by the kind of their event; the sentence says what to do instead. */
const reasons = {
  'reminders.issue': 'lastingReminder',
  'plans.agreement': 'lastingAgreement',
  'plans.declareDefault': 'lastingDefault',
  'letters.updateRegistered': 'lastingRegistered',
  'letters.addProof': 'lastingProof',
  'imports.apply': 'lastingImport',
  'imports.undo': 'lastingImportUndone',
  'editions.create': 'lastingEdition',
  'editions.remark': 'lastingRemark',
  'views.save': 'lastingView',
} as const;

type LastingKind = keyof typeof reasons;

const isLasting = (kind: string): kind is LastingKind => Object.hasOwn(reasons, kind);

/**
 * Refuses to undo when something that lasts was done after the event `afterId`: taking back an older act instead would
 * change what the user does not have in mind. @throws AppError `conflict` / one of the reasons above, or its plural
 */
export function refuseOverLasting(reader: Reader, afterId: number): void {
  const act = lastActOf(reader, Object.keys(reasons), afterId);
  if (!act || !isLasting(act.kind)) return;
  const facts = factsOf(act.data);
  const name = act.customerName ?? facts.name ?? '';
  const details = { ...facts, name, asOfOn: facts.asOf ?? '', count: act.count };
  const isLetter = facts.letterNumber !== undefined;
  const reason = act.kind === 'reminders.issue' && !isLetter && act.count === 1 ? 'lastingCall' : reasons[act.kind];
  throw new AppError('conflict', { reason: act.count > 1 ? `${reason}s` : reason, details });
}

/** The texts and numbers of an event; a number that is a name is passed as text. */
function factsOf(json: string): ErrorDetails {
  const data: unknown = JSON.parse(json);
  if (data === null || typeof data !== 'object') return {};
  const plain = Object.entries(data).flatMap(([name, value]): [string, string | number][] => {
    if (typeof value === 'string') return [[name, value]];
    if (typeof value !== 'number') return [];
    return [[name, /number$/i.test(name) ? String(value) : value]];
  });
  return Object.fromEntries(plain);
}
