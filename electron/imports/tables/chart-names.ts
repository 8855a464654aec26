import { foldText } from '../../../shared/domain/values/fold-text.ts';
import type { GridRow } from '../files/grid.ts';

/** What names an account in a trial balance, by its beginning in the chart (PCG). */
const names: readonly (readonly [account: RegExp, name: RegExp])[] = [
  [/^1/, /\b(?:capital|reserve|report a nouveau|resultat|emprunt)/],
  [/^2/, /\b(?:immobilisation|materiel|logiciel|amortissement|installation)/],
  [/^3/, /\b(?:stock|marchandise|matiere)/],
  [/^4/, /\b(?:fournisseur|personnel|salaire|urssaf|tva|etat|impot|associe)/],
  [/^5/, /\b(?:banque|caisse|especes|cheque|virements? internes?)/],
  [/^6/, /\b(?:achat|honoraire|loyer|frais|salaire|assurance|charge|dotation|impot|location|entretien)/],
  [/^7/, /\b(?:vente|prestation|produit|subvention)/],
];

/**
 * True where a fifth of the rows, of several classes, bear the names that the chart gives their accounts. Customers may have such numbers
 * too, but few of them are called a bank or sales.
 */
export function areNamedAsChart(rows: readonly GridRow[], column: number): boolean {
  const named = rows.flatMap(({ cells }) => {
    const account = cells[column] ?? '';
    const known = names.find(([begins]) => begins.test(account));
    return known && cells.some((cell, index) => index !== column && known[1].test(foldText(cell))) ? [account[0]] : [];
  });
  return new Set(named).size > 1 && named.length >= rows.length / 5;
}
