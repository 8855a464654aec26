import { type LedgerField, legalNames } from '../../../../../shared/domain/imports/ledger-columns.ts';
import { foldText } from '../../../../../shared/domain/values/fold-text.ts';

/** Spellings met in real files, accents, case and punctuation removed. */
const spellings: Readonly<Record<string, LedgerField>> = {
  ...Object.fromEntries(legalNames.map((name) => [name.toLowerCase(), name])),
  codejournal: 'JournalCode',
  numecriture: 'EcritureNum',
  dateecriture: 'EcritureDate',
  compteauxnum: 'CompAuxNum',
  compteauxlib: 'CompAuxLib',
  compteaux: 'CompAuxNum',
  compaux: 'CompAuxNum',
  iddevise: 'Idevise',
  montant: 'Montant',
  sens: 'Sens',
  dateecheance: 'DateEcheance',
  echeancedate: 'DateEcheance',
  dateech: 'DateEcheance',
  echeance: 'DateEcheance',
};

/** The column a heading is a known spelling of. */
export function columnSpelt(heading: string): LedgerField | undefined {
  const plain = heading.normalize('NFD').replace(/[^A-Za-z]/g, '');
  return plain.length > 30 ? undefined : spellings[plain.toLowerCase()];
}

/** Names only a ledger bears: a list of invoices may have a debit, a credit, an amount and a due date too. */
export function isLedgerName(heading: string): boolean {
  const name = columnSpelt(heading);
  return name !== undefined && /^(?:Journal|Ecriture|Compte|CompAux|Piece|ValidDate)/.test(name);
}

/** What the words of a heading speak of. */
const concepts: Readonly<Record<string, string>> = {
  num: 'num numero n no nr code id identifiant ref reference matricule',
  lib: 'lib libelle intitule nom name designation label',
  journal: 'journal jnl jrn jal',
  entry: 'ecriture ecr mouvement mvt',
  booking: 'comptable comptabilisation',
  account: 'compte comp cpt cpte account general',
  auxiliary: 'aux auxiliaire tiers tier client customer',
  piece: 'piece pce facture document doc',
  date: 'date dt',
  debit: 'debit',
  credit: 'credit',
  lettering: 'let lettrage lettre',
  valid: 'valid validation',
  amount: 'montant mt mnt',
  currency: 'devise dev',
  side: 'sens',
  due: 'echeance ech',
};
const conceptOf = new Map(
  Object.entries(concepts).flatMap(([concept, words]) => words.split(' ').map((word) => [word, concept] as const)),
);
const silent = new Set(['de', 'du', 'd', 'la', 'le', 'l', 'des', 'en', 'et', 'eur', 'euro', 'euros', 'a']);

/** The columns by the concepts their headings hold, in the order of the alphabet. */
const columnsByConcepts: Readonly<Record<string, LedgerField>> = {
  journal: 'JournalCode',
  'journal num': 'JournalCode',
  'journal lib': 'JournalLib',
  'entry num': 'EcritureNum',
  date: 'EcritureDate',
  'date entry': 'EcritureDate',
  'booking date': 'EcritureDate',
  account: 'CompteNum',
  'account num': 'CompteNum',
  'account lib': 'CompteLib',
  auxiliary: 'CompAuxNum',
  'auxiliary num': 'CompAuxNum',
  'account auxiliary': 'CompAuxNum',
  'account auxiliary num': 'CompAuxNum',
  'auxiliary lib': 'CompAuxLib',
  'account auxiliary lib': 'CompAuxLib',
  piece: 'PieceRef',
  'num piece': 'PieceRef',
  'date piece': 'PieceDate',
  lib: 'EcritureLib',
  'entry lib': 'EcritureLib',
  debit: 'Debit',
  'amount debit': 'Debit',
  credit: 'Credit',
  'amount credit': 'Credit',
  lettering: 'EcritureLet',
  'lettering num': 'EcritureLet',
  'entry lettering': 'EcritureLet',
  'date lettering': 'DateLet',
  'date valid': 'ValidDate',
  'amount currency': 'Montantdevise',
  currency: 'Idevise',
  'currency num': 'Idevise',
  amount: 'Montant',
  side: 'Sens',
  due: 'DateEcheance',
  'date due': 'DateEcheance',
};

/** The column a heading means by its words, whatever their order, accents, case and number: `N° compte auxiliaire`, `Code tiers`. */
export function columnMeant(heading: string): LedgerField | undefined {
  if (heading.length > 60) return undefined;
  const words = foldText(heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !silent.has(word));
  const found = words.map((word) => conceptOf.get(word) ?? conceptOf.get(word.replace(/s$/, '')) ?? 'other');
  return columnsByConcepts[[...new Set(found)].sort().join(' ')];
}
