import type { ReadyDisputeReasonCode } from '../domain/disputes/reasons.ts';

/** What each reason is called in a new firm. These words become the firm's own data: a language switch does not change them. */
export const readyDisputeReasonNames: Readonly<Record<ReadyDisputeReasonCode, string>> = {
  price: 'Prix',
  discount: 'Remise',
  notOrdered: 'Pas commandé',
  quantity: 'Quantité',
  delivery: 'Livraison',
  damaged: 'Marchandise abîmée',
  quality: 'Qualité',
  unfinished: 'Travaux inachevés',
  duplicate: 'Doublon',
  notReceived: 'Facture non reçue',
  mentions: 'Mentions de la facture',
  unspecified: 'Motif non précisé',
};
