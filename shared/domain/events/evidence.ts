/** Facts of a row by name, as its events tell them. */
export type Facts = Readonly<Record<string, unknown>>;

/** The rows that prove something, by id, as the events replayed so far say they are. */
export type EvidenceRows = {
  readonly reminders: Map<number, Facts>;
  readonly registeredLetters: Map<number, Facts>;
  readonly plans: Map<number, Facts>;
  readonly promises: Map<number, Facts>;
  readonly disputes: Map<number, Facts>;
  readonly attachedProofs: Map<number, Facts>;
  readonly holds: Map<number, Facts>;
  readonly tags: Map<number, Facts>;
  readonly interactions: Map<number, Facts>;
  readonly priorLevels: Map<number, Facts>;
  readonly manualDocuments: Map<number, Facts>;
  /** Due dates the user gave, by document; null when the last one given is estimated again. */
  readonly dueDates: Map<number, unknown>;
};

/** No row yet: where a replay of the journal begins. */
export function noEvidence(): EvidenceRows {
  return {
    reminders: new Map(),
    registeredLetters: new Map(),
    plans: new Map(),
    promises: new Map(),
    disputes: new Map(),
    attachedProofs: new Map(),
    holds: new Map(),
    tags: new Map(),
    interactions: new Map(),
    priorLevels: new Map(),
    manualDocuments: new Map(),
    dueDates: new Map(),
  };
}

/** Adds facts to a row, or replaces those already told. */
export function tell(rows: Map<number, Facts>, id: number, facts: Facts): void {
  rows.set(id, { ...rows.get(id), ...facts });
}
