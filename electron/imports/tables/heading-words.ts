import { foldText } from '../../../shared/domain/values/fold-text.ts';

/** What a word of a heading can mean. */
export type Concept =
  | 'customer'
  | 'code'
  | 'name'
  | 'document'
  | 'date'
  | 'due'
  | 'amount'
  | 'debit'
  | 'credit'
  | 'open'
  | 'payment'
  | 'currency'
  | 'type'
  | 'label'
  | 'lettering'
  | 'issue'
  | 'account'
  | 'other';

const words: Readonly<Record<Exclude<Concept, 'other'>, string>> = {
  customer: 'client clients customer customers tiers debiteur debtor acheteur buyer contact auxiliaire aux',
  account: 'compte cpte cpt account',
  code: 'code id identifiant num numero n no nr number ref reference matricule',
  name: 'nom intitule name raison sociale denomination societe company',
  document: 'facture factures piece invoice invoices document doc bill avoir',
  date: 'date dt le',
  due: 'echeance echeances ech due exigibilite exigible',
  amount: 'montant amount total ttc valeur value amt mt',
  debit: 'debit debits',
  credit: 'credit credits',
  open: 'solde solder reste restant balance outstanding open ouvert impaye impayes owing remaining unpaid rad',
  payment: 'paye payes payee paid regle reglement reglements encaisse encaissement paiement payment settled settlement',
  currency: 'devise currency monnaie',
  type: 'type nature kind genre',
  label: 'libelle lib label description commentaire objet memo communication motif',
  lettering: 'lettrage lettre let matching',
  issue: 'emission emise issue issued comptable ecriture operation facturation posting',
};

const concepts = new Map<string, Concept>();
for (const [concept, list] of Object.entries(words))
  for (const word of list.split(' ')) concepts.set(word, toConcept(concept));

function toConcept(text: string): Concept {
  const isKnown = (candidate: string): candidate is Concept => candidate in words;
  return isKnown(text) ? text : 'other';
}

const silent = new Set('de du des d la le les l en a au of the in to un et and eur euros euro'.split(' '));

/** The words of a heading: `InvoiceDate`, `montant_ttc` and `N° pièce` are two words each. */
export function wordsOfHeading(heading: string): string[] {
  const apart = heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return foldText(apart)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** The concepts of a heading's words, silent words left out; a typing error in a long word is forgiven (`factture`). */
export function conceptsOf(heading: string): Concept[] {
  const found = wordsOfHeading(heading);
  const spoken = found.length > 1 ? found.filter((word) => !silent.has(word)) : found;
  return spoken.map((word) => concepts.get(word) ?? nearest(word));
}

function nearest(word: string): Concept {
  if (word.length < 6) return 'other';
  for (const [known, concept] of concepts) if (known.length >= 6 && isOneEditApart(word, known)) return concept;
  return 'other';
}

function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let index = 0;
  while (index < a.length && a[index] === b[index]) index++;
  const [restA, restB] = [a.slice(index), b.slice(index)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
