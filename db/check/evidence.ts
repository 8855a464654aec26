import type { Facts } from '../../shared/domain/events/evidence.ts';
import { recordedEvidence } from '../journal/evidence-recorded.ts';
import { canonicalJson } from '../journal/journal.ts';
import type { Reader } from '../types.ts';
import { checkDueDates } from './due-dates.ts';
import { type EvidenceTable, missingFromRegister, storedFacts } from './evidence-stored.ts';
import { type CheckResult, checkResult } from './result.ts';

const tables: readonly EvidenceTable[] = [
  'reminders',
  'attachedProofs',
  'plans',
  'promises',
  'disputes',
  'holds',
  'tags',
  'interactions',
  'priorLevels',
  'manualDocuments',
];

/** Compares each row of the evidence tables with its events in the journal: finds rows changed, removed or added behind its back. */
export function checkEvidence(reader: Reader): CheckResult[] {
  const recorded = recordedEvidence(reader);
  const stored = storedFacts(reader);
  const missing = missingFromRegister(reader).map((number) => `n° ${number}`);
  return [
    ...tables.map((table) => compare(table, stored[table], recorded[table])),
    compare('registeredLetters', stored.registeredLetters, recorded.registeredLetters, { missing, untouched }),
    checkDueDates(reader, recorded.dueDates),
  ];
}

/** A line of the register as it is created with its letter, before any event about it. */
const untouched: Facts = {
  state: 'prepared',
  number: null,
  note: null,
  depositedOn: null,
  presentedOn: null,
  closedOn: null,
};

function compare(
  table: EvidenceTable,
  rows: ReadonlyMap<number, Facts>,
  events: ReadonlyMap<number, Facts>,
  { missing = [], untouched }: { readonly missing?: readonly string[]; readonly untouched?: Facts } = {},
): CheckResult {
  const wrong = [...rows].filter(([id, row]) => !agrees(row, events.get(id) ?? untouched)).map(([id]) => id);
  for (const id of events.keys()) if (!rows.has(id)) wrong.push(id);
  return checkResult(table, [...wrong.map((id) => `#${id}`), ...missing], rows.size);
}

/** True when the row has every fact that its events recorded; facts that they did not record are not compared. */
export function agrees(row: Facts, recorded: Facts | undefined): boolean {
  if (recorded === undefined) return false;
  return Object.entries(recorded).every(([name, value]) => canonicalJson(row[name]) === canonicalJson(value));
}
