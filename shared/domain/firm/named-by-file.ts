import { foldText } from '../values/fold-text.ts';
import { isSiren } from '../values/siren.ts';

/** What a file tells of the firm whose file it is. */
export type NamedFirm = { readonly name: string; readonly siren: string | null };

/** Words by which exports name themselves, folded: they are no part of a firm's name. */
const wordsOfExports = new Set(
  `fec ecritures ecriture comptables comptable comptabilite compta balance balances agee age auxiliaire generale client clients
  grand livre journal ventes vente facture factures echeancier encours creances ouvertes liste lettrage export exports exporte
  extrait edition situation periode exercice annee copie provisoire definitif tiers compte comptes reglements paiements
  aged receivables ledger customers invoices open items sales entries detail list copy final`.split(/\s+/),
);
/** Words that stand between those, in names of exports and of firms. */
const linkingWords = new Set(`du de des la le les au aux a et en l d to of the and from fr csv xlsx txt`.split(/\s+/));

/**
 * The firm that the name of a file tells: the SIREN as in a FEC (`<SIREN>FEC<YYYYMMDD>.txt`, article A47 A-1 LPF) or anywhere else, alone or
 * in a SIRET; and as the firm's name, the words that neither an export nor a date is made of. An empty name where nothing is left.
 */
export function firmNamedByFile(fileName: string): NamedFirm {
  const stem = fileName.replace(/\.[a-z0-9]{2,5}$/i, '');
  const siren =
    [...stem.matchAll(/\d+/g)]
      .map(([digits]) => digits)
      .find(isSirenOrSiret)
      ?.slice(0, 9) ?? null;
  const words = stem.split(/[^\p{L}\p{N}&'’]+/u).flatMap((word) => word.split(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/u));
  const kept = words.filter((word) => /\p{L}|^&$/u.test(word) && !isOfExport(foldText(word)));
  const isName = (word: string) => word !== '&';
  const name = kept.slice(kept.findIndex(isName), kept.findLastIndex(isName) + 1).join(' ');
  return { name: /\p{L}{2}/u.test(name) ? name : '', siren };
}

const isSirenOrSiret = (digits: string) => (digits.length === 9 || digits.length === 14) && isSiren(digits.slice(0, 9));

const isOfExport = (word: string) => wordsOfExports.has(word) || linkingWords.has(word);

/** Whether a title says what an export is, such as « Balance âgée clients ». */
export function namesExport(title: string): boolean {
  return foldText(title)
    .split(/[^\p{L}]+/u)
    .some((word) => wordsOfExports.has(word));
}
