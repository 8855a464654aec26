import type { ToldKind } from '../../domain/events/registry.ts';
import type { DocumentKind } from '../../domain/kinds.ts';

/** A kind of event that is told in the history of a customer without its sentence here does not compile. */
export const history = {
  'documents.invoice': 'Facture {reference} de {amountCents}',
  'documents.creditNote': 'Avoir {reference} de {amountCents}',
  'documents.payment': 'Règlement {reference} de {amountCents}',
  'documents.deposit': 'Acompte {reference} de {amountCents}',
  'documents.adjustment': 'Régularisation {reference} de {amountCents}',
  'documents.setDueOn': 'Échéance de {reference} fixée au {newDueOn}',
  'customers.update': 'Fiche modifiée',
  'customers.addHold': "Relances suspendues jusqu'au {untilOn} : {reason}",
  'customers.endHold': 'Suspension levée : {reason}',
  'reminders.issue': '{step} pour {totalCents} ({references})',
  'letters.updateRegistered': 'Suivi de la lettre recommandée n° {letterNumber} mis à jour',
  'letters.addProof': 'Preuve jointe à la lettre recommandée n° {letterNumber} : {fileName}',
  'plans.create': 'Échéancier n° {number} proposé',
  'plans.update': 'Échéancier n° {number} modifié',
  'plans.agreement': "Accord de l'échéancier n° {number} édité",
  'plans.accept': 'Échéancier n° {number} accepté le {acceptedOn}',
  'plans.remove': "Proposition d'échéancier n° {number} retirée",
  'plans.restore': 'Échéancier n° {number} remis dans son état précédent',
  'plans.cancel': 'Échéancier n° {number} annulé : {reason}',
  'plans.declareDefault': 'Échéancier n° {number} en défaut : {lateCents} non réglés',
  'documents.create': 'Pièce {reference} de {amountCents} saisie à la main',
  'documents.writeOff': 'Écart de {amountCents} passé sur {reference}',
  'documents.update':
    'Pièce corrigée : {oldReference} du {oldIssuedOn}, {oldAmountCents}, devient {reference} du {issuedOn}, {amountCents}',
  'documents.void': 'Pièce {reference} de {amountCents} retirée',
  'allocations.create': '{amountCents} de {creditReference} imputés sur {debitReference}',
  'allocations.void': 'Imputation de {creditReference} sur {debitReference} défaite : {amountCents}',
  'editions.remark': 'Remarque sur la balance arrêtée n° {number} : {remark}',
  'customers.create': 'Client {code} créé à la main',
  'customers.merge': '{fromName} ({fromCode}) fusionné avec {intoName} ({intoCode}) : {openCents} de solde',
  'customers.unmerge': '{fromName} ({fromCode}) et {intoName} ({intoCode}) de nouveau séparés',
  'customers.import': 'Fiche complétée par {fileName}',
  'customers.undoImport': 'Import de {fileName} annulé : la fiche est comme avant',
} as const satisfies Record<ToldKind | `documents.${DocumentKind}`, string>;
