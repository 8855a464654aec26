import { wordsOfHeading } from './heading-words.ts';

const french = new Set(
  `facture factures piece pieces avoir echeance echeances exigibilite montant libelle lettrage debiteur acheteur auxiliaire compte
  intitule nom societe denomination reglement reglements regle paye payee encaisse paiement solde restant reste impaye devise
  monnaie nature genre sens emission emise ecriture ecritures tiers numero valeur`.split(/\s+/),
);
const english = new Set(
  `invoice invoices bill customer customers account amount value due number name company debtor buyer payment paid settled
  settlement outstanding open owing remaining unpaid currency issue issued posting matching memo`.split(/\s+/),
);

/**
 * The order of a list's days where each of them reads two ways: French never writes the month first. Null where the headings do not tell
 * the language.
 */
export function usualOrder(headings: readonly string[]): 'dayFirst' | null {
  return areFrench(headings) ? 'dayFirst' : null;
}

/** Letters that English headings do not have: `Débit` and `Crédit` are told from `Debit` and `Credit` by them. */
const frenchLetter = /[àâçèéêëîïôùûœ°]/i;

/**
 * True for headings in French: no word that only English has, and two signs at least, each a word that only French has or a heading with a
 * letter that only French has.
 */
function areFrench(headings: readonly string[]): boolean {
  if (headings.flatMap(wordsOfHeading).some((word) => english.has(word))) return false;
  const signs = headings.map((heading) => {
    const words = wordsOfHeading(heading).filter((word) => french.has(word)).length;
    return Math.max(words, frenchLetter.test(heading) ? 1 : 0);
  });
  return signs.reduce((sum, count) => sum + count, 0) >= 2;
}
