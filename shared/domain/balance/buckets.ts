import { foldText } from '../values/fold-text.ts';

/** Accounts that are not one debtor: all customers on one account, sales paid at once, the firm's own, small customers together or a factor. */
export const buckets = ['collectiveAccount', 'takings', 'internal', 'miscellaneous'] as const;
export type Bucket = (typeof buckets)[number];

type Named = {
  readonly code: string;
  readonly name: string;
  /** The file gives no auxiliary account: the customer is made from the general account. */
  readonly isGeneralAccount: boolean;
};

/** Which kind of bucket a customer of the accounts is; null for somebody who can be written to. */
export function bucketOf({ code, name, isGeneralAccount }: Named): Bucket | null {
  if (isGeneralAccount && isCollective(code, name)) return 'collectiveAccount';
  const folded = foldText(name);
  // A customer without a name has its code for one, and « CB » is then somebody's initials.
  if (folded.length <= 3 && foldText(code) === folded) return null;
  if (isTakings(folded)) return 'takings';
  if (isInternal(folded)) return 'internal';
  return /\bdivers(?:es)?\b|affacturage|\b(?:euro)?factor(?:ing)?\b/.test(folded) ? 'miscellaneous' : null;
}

/** A name with none of these words is a company's, « France Travaux Services » included. */
const leadingWords = /\b(?:clients?|collectif|collective|creances?|debiteurs?|customers?|receivables?)\b/;

/** Words of the chart of accounts for an account of all customers: « Clients - Ventes de biens ou de prestations de services ». */
const collectiveWords = new Set(
  `client clients compte comptes collectif collectifs collective general generaux creance creances debiteur debiteurs
  vente ventes bien biens marchandise marchandises produit produits prestation prestations service services travaux
  france export etranger etrangers national nationaux ue cee hors intracommunautaire intracommunautaires
  douteux litigieux effet effets recevoir de des du et ou la les en sur tva ttc eur euro euros
  customer customers account accounts receivable receivables`.split(/\s+/),
);

/**
 * The customer is named as the general account is, by its number or its label, and the name tells nobody: only words of the
 * chart of accounts, or the number of an account that opens the class (411, 411000).
 */
function isCollective(code: string, name: string): boolean {
  const isNumber = /^41\d*$/.test(code);
  if (isNumber && name === code) return /^41\d0*$/.test(code);
  const folded = foldText(name);
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !/^41\d*$/.test(word));
  const isLabel = leadingWords.test(folded) && words.every((word) => collectiveWords.has(word));
  return isLabel && (isNumber || foldText(code) === folded);
}

/** Services that collect for a shop and pay it: a firm sells to their users, not to them. First names (Lydia, Mollie) are left out. */
const paymentServices =
  /\b(?:stripe|pay\s?pal|sum\s?up|i?zettle|gocardless|payplug|payzen|hipay|mangopay|lemonway|stancer|systempay|paybox|monetico|mercanet|sogecommerce|viva\s?wallet|mollie\s+payments?|shopify\s+payments?|(?:amazon|apple|google)\s+pay)\b/g;

/** Words beside the name of a payment service that name nobody else. */
const serviceWords = new Set(
  `compte comptes client clients vente ventes encaissement encaissements reglement reglements recette recettes virement virements
  versement versements remise remises paiement paiements payment payments carte cartes cb en ligne par via de du et site internet web
  boutique plateforme europe france inc ltd limited`.split(/\s+/),
);

/** STRIPE, « Encaissements PayPal », « Stripe Payments Europe Ltd », but no company whose name has more to it. */
function isPaymentService(folded: string): boolean {
  const others = folded.replace(paymentServices, ' ');
  const words = others.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !/^\d+$/.test(word));
  return others !== folded && words.every((word) => serviceWords.has(word));
}

/**
 * Means of payment, the services that collect them, and places of sale to the public, where nobody owes: RECETTE CB, STRIPE, VENTES
 * COMPTOIR, ESPECES, CLIENTS DE PASSAGE.
 */
function isTakings(folded: string): boolean {
  if (isPaymentService(folded)) return true;
  return [
    /^recettes?\b(?!\s+(?:(?:des?|du)\s+)?(?:impots?|finances?|perception|municipale|generale|regionale|principale))/,
    /^(?:(?:ventes?|clients?|recettes?|encaissements?|remises?)\s+)*(?:en\s+|par\s+)?(?:especes?|cb|cartes?\s+(?:bleues?|bancaires?)|tpe|tickets?\s+restaurants?|cheques?)$/,
    /^(?:(?:ventes?|clients?|z|tickets?)\s+)?(?:de\s+)?caisses?(?:\s+(?:n\s*°?\s*)?(?:\d+|magasin|boutique|bar|restaurant|du jour|comptoir|centrale|enregistreuse))?$/,
    /\b(?:ventes?|clients?)\s+(?:au\s+|du\s+|de\s+)?(?:comptoir|comptant|detail|magasin|boutique|passage)\b/,
    /^(?:comptoir|passage|passagers?|comptant)$/,
  ].some((pattern) => pattern.test(folded));
}

/** The firm's own accounts among its customers: suspense, liaison between establishments, associates, money nobody was found for. */
function isInternal(folded: string): boolean {
  return [
    /^(?:comptes?\s+)?(?:transitoires?|suspens)$/,
    /^(?:(?:comptes?|clients?|reglements?|encaissements?|virements?|cheques?|paiements?|factures?)\s+)*(?:en\s+|d.?\s*)?attente(?:\s+(?:d.?\s*|de\s+)?(?:affectation|identification|imputation|regularisation|ventilation|reglement|lettrage))?$/,
    /^clients?\s+(?:inconnus?|a\s+(?:creer|classer))$/,
    /^(?:comptes?|virements?|mouvements?|ventes?|cessions?|factur(?:es?|ations?)|clients?)\s+internes?$/,
    /^comptes?\s+de\s+liaison\b/,
    /^(?:comptes?\s+)?courants?\s+(?:d.\s*|des?\s+)?associes?\b|^(?:compte\s+(?:de\s+l.\s*)?)?exploitant$/,
    /^(?:(?:reglements?|encaissements?|virements?|cheques?|clients?)\s+)+(?:a\s+(?:identifier|affecter|imputer|regulariser|ventiler|rapprocher)|non\s+(?:identifies?|affectes?|imputes?|rapproches?))$/,
    /^(?:ecarts?|differences?)\s+(?:de\s+|d.\s*)?(?:reglements?|caisses?|arrondis?|change)$/,
  ].some((pattern) => pattern.test(folded));
}
