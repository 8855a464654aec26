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
export type ColumnName = (typeof legalNames)[number] | 'Montant' | 'Sens' | 'DateEcheance';
