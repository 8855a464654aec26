/** The eighteen columns of the text form, in their order (LPF art. A47 A-1 VII). */
export const legalNames = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

/** What a column of an accounting ledger may hold: the legal columns, the amount with its side in place of two columns, the due date. */
export const ledgerFields = [...legalNames, 'Montant', 'Sens', 'DateEcheance'] as const;
export type LedgerField = (typeof ledgerFields)[number];

/** The columns a ledger cannot be read without, and which it lacks: the day, the account, and an amount on either side or with its side. */
export function missingLedgerFields(has: (field: LedgerField) => boolean): LedgerField[] {
  const missing: LedgerField[] = (['EcritureDate', 'CompteNum'] as const).filter((name) => !has(name));
  if ((has('Debit') && has('Credit')) || (has('Montant') && has('Sens'))) return missing;
  return [
    ...missing,
    ...(has('Montant') ? (['Sens'] as const) : (['Debit', 'Credit'] as const)).filter((name) => !has(name)),
  ];
}

/** True when the columns of a ledger are enough to read it. */
export function tellsEntries(columns: readonly (LedgerField | null)[]): boolean {
  return missingLedgerFields((field) => columns.includes(field)).length === 0;
}
