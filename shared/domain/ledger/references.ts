/** Fields of a FEC that may name the document. */
export const referenceFields = ['PieceRef', 'EcritureLib', 'EcritureNum'] as const;
export type ReferenceField = (typeof referenceFields)[number];

/** The document number a label holds: a word with at least three digits that is no date, `''` when there is none. */
export function referenceInLabel(label: string): string {
  for (const [, word = ''] of label.matchAll(
    /(?:^|[\s:°#(])([A-Za-z]{0,6}[-/.]?\d[\dA-Za-z]*(?:[-/.]\d[\dA-Za-z]*)*)/g,
  )) {
    const digits = word.replace(/\D/g, '').length;
    if (digits >= 3 && !/^\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?$/.test(word)) return word;
  }
  return '';
}

export function referenceOf(row: Readonly<Record<ReferenceField, string>>, field: ReferenceField): string {
  return field === 'EcritureLib' ? referenceInLabel(row.EcritureLib) : row[field];
}
