import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { registeredStates } from '../../shared/domain/kinds.ts';
import { isClosed } from '../../shared/domain/letters/registered-letters.ts';
import type { Reader } from '../types.ts';
import { readFacts } from './journal.ts';

export type Facts = Readonly<Record<string, unknown>>;
export type EvidenceTable = 'reminders' | 'registeredLetters' | 'plans' | 'holds' | 'typedDocuments';
export type Evidence = Readonly<Record<EvidenceTable, Map<number, Facts>>>;
/** Due dates the user gave, by document; null when the last one given is estimated again. */
export type GivenDueDates = ReadonlyMap<number, unknown>;

type Recorded = { kind: string; id: number; customerId: number | null; data: string };
const record = z.record(z.string(), z.unknown());
const closing = z.object({ letterNumber: z.number(), after: z.object({ state: z.enum(registeredStates) }) });

/** What the journal says each row of evidence holds now: its events replayed in their order, by id. */
export function recordedFacts(reader: Reader): { evidence: Evidence; dueDates: GivenDueDates } {
  const evidence: Evidence = {
    reminders: new Map(),
    registeredLetters: new Map(),
    plans: new Map(),
    holds: new Map(),
    typedDocuments: new Map(),
  };
  const reminderOfLetter = new Map<unknown, number>();
  const dueDates = new Map<number, unknown>();
  const events = reader.all<Recorded>(sql`
    SELECT kind, subject_id AS id, customer_id AS customerId, data FROM events
    WHERE subject_id IS NOT NULL AND kind IN ('reminders.issue', 'letters.updateRegistered', 'plans.create', 'plans.update',
      'plans.accept', 'plans.cancel', 'plans.remove', 'plans.restore', 'plans.declareDefault', 'plans.agreement', 'customers.addHold', 'customers.endHold',
      'customers.remove', 'documents.create', 'documents.update', 'documents.void', 'documents.setDueOn')
    ORDER BY events.id`);
  for (const event of events) {
    const data = readFacts(event.data);
    if (data === null) continue;
    if (event.kind === 'documents.setDueOn') dueDates.set(event.id, dueDateGiven(data));
    else replay(evidence, reminderOfLetter, { ...event, data });
    if (event.kind === 'documents.create' || event.kind === 'documents.update') dueDates.set(event.id, data.dueOn);
  }
  return { evidence, dueDates };
}

function dueDateGiven({ newDueOn, newOrigin = 'manual' }: Facts): unknown {
  return newOrigin === 'manual' ? newDueOn : null;
}

function replay(
  { reminders, registeredLetters, plans, holds, typedDocuments }: Evidence,
  reminderOfLetter: Map<unknown, number>,
  { kind, id, customerId, data }: Omit<Recorded, 'data'> & { readonly data: Facts },
): void {
  const change = (rows: Map<number, Facts>, facts: Facts) => rows.set(id, { ...rows.get(id), ...facts });
  switch (kind) {
    case 'reminders.issue': {
      const { references: _references, sha256: _sha256, letter: _letter, journalHead: _head, ...facts } = data;
      change(reminders, { letterNumber: null, ...facts, customerId, state: 'issued' });
      if (data.letterNumber !== undefined) reminderOfLetter.set(data.letterNumber, id);
      return;
    }
    case 'letters.updateRegistered': {
      registeredLetters.set(id, { ...record.parse(data.after), letterNumber: data.letterNumber });
      const closed = closing.safeParse(data);
      const reminder = closed.success ? reminderOfLetter.get(closed.data.letterNumber) : undefined;
      if (closed.success && isClosed(closed.data.after.state) && reminder !== undefined)
        reminders.set(reminder, { ...reminders.get(reminder), state: 'proven' });
      return;
    }
    case 'plans.create':
    case 'plans.update': {
      const { number, totalCents, instalmentCount, terms } = data;
      const facts = { number, customerId, totalCents, instalmentsCents: totalCents, instalmentCount };
      const own = { state: 'proposed', acceptedOn: null, agreementNumber: null };
      plans.set(id, { ...facts, ...own, ...(terms === undefined ? {} : { terms }) });
      return;
    }
    case 'plans.accept':
      change(plans, { state: 'accepted', acceptedOn: data.acceptedOn });
      return;
    case 'plans.cancel':
    case 'plans.declareDefault': {
      const state = kind === 'plans.cancel' ? 'cancelled' : 'inDefault';
      change(plans, { state, ...('endedOn' in data ? { endedOn: data.endedOn } : {}) });
      return;
    }
    case 'plans.remove':
      plans.delete(id);
      return;
    case 'plans.restore':
      change(plans, { state: data.state, acceptedOn: data.acceptedOn, endedOn: data.endedOn });
      return;
    case 'plans.agreement':
      change(plans, { agreementNumber: data.letterNumber });
      return;
    case 'customers.addHold': {
      const { reference: _reference, ...facts } = data;
      holds.set(id, { documentId: null, ...facts, customerId, isEnded: false });
      return;
    }
    case 'customers.endHold':
      change(holds, { isEnded: true });
      return;
    case 'customers.remove':
      for (const rows of [holds, typedDocuments])
        for (const [row, facts] of rows) if (facts.customerId === customerId) rows.delete(row);
      return;
    case 'documents.create':
    case 'documents.update': {
      const { side, reference, label, issuedOn, amountCents, currency } = data;
      const facts = { kind: data.kind, side, reference, label, issuedOn, bookedOn: issuedOn, amountCents, currency };
      typedDocuments.set(id, { ...facts, customerId, isVoided: false });
      const replaced = z.number().safeParse(data.replacedId);
      if (replaced.success) typedDocuments.set(replaced.data, { ...typedDocuments.get(replaced.data), isVoided: true });
      return;
    }
    case 'documents.void':
      change(typedDocuments, { isVoided: true });
  }
}
