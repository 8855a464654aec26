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

/** True for headings in French: two words at least that only French has, and none that only English has. */
function areFrench(headings: readonly string[]): boolean {
  const words = headings.flatMap(wordsOfHeading);
  return words.filter((word) => french.has(word)).length >= 2 && !words.some((word) => english.has(word));
}
