import type { ToldKind } from '../../domain/events/registry.ts';
import type { AdjustmentNature, DocumentKind, RegisteredState, writtenOffNatures } from '../../domain/kinds.ts';

/** A kind of event that is told in the history of a customer without its sentence here does not compile. */
export const history = {
  'documents.invoice': 'Facture {reference} de {amountCents}',
  'documents.creditNote': 'Avoir {reference} de {amountCents}',
  'documents.payment': 'Règlement {reference} de {amountCents}',
  'documents.deposit': 'Acompte {reference} de {amountCents}',
  'documents.adjustment': 'Régularisation {reference} de {amountCents}',
  'documents.adjustment.discount': 'Escompte {reference} de {amountCents}',
  'documents.adjustment.difference': 'Écart de règlement {reference} de {amountCents}',
  'documents.adjustment.transfer': 'Virement de compte à compte {reference} de {amountCents}',
  'documents.adjustment.doubtful': 'Passage en client douteux {reference} de {amountCents}',
  'documents.adjustment.writeOff': 'Passage en pertes {reference} de {amountCents}',
  'documents.setDueOn': 'Échéance de {reference} fixée au {newDueOn}',
  'customers.update': 'Fiche modifiée : {fields}',
  'scenarios.assign': 'Scénario de relance changé',
  'scenarios.assign.one': 'Scénario de relance : {name}',
  'scenarios.assign.none': 'Scénario de relance : celui par défaut',
  'customers.tag': 'Étiquette « {name} » ajoutée',
  'customers.untag': 'Étiquette « {name} » retirée',
  'customers.addHold': "Relances suspendues jusqu'au {untilOn} : {reason}",
  'customers.extendHold': 'Fin de la suspension déplacée du {formerUntilOn} au {untilOn} : {reason}',
  'customers.endHold': 'Suspension levée : {reason}',
  'customers.removeHold': 'Litige retiré avec l’import qui l’avait ouvert : {reason}',
  'customers.resumeHold': 'Litige rouvert, l’import qui l’avait clos étant annulé : {reason}',
  'reminders.issue': '{step} pour {totalCents} ({references})',
  'letters.write': 'Courrier n° {letterNumber} édité : {subject}',
  'letters.updateRegistered': 'Suivi de la lettre recommandée n° {letterNumber} corrigé : {fields}',
  'letters.updateRegistered.prepared': 'Lettre recommandée n° {letterNumber} de nouveau à déposer',
  'letters.updateRegistered.deposited': 'Lettre recommandée n° {letterNumber} déposée à La Poste le {stateOn}',
  'letters.updateRegistered.presented': 'Lettre recommandée n° {letterNumber} présentée le {stateOn}',
  'letters.updateRegistered.received': 'Lettre recommandée n° {letterNumber} distribuée le {stateOn}',
  'letters.updateRegistered.refused': 'Lettre recommandée n° {letterNumber} refusée le {stateOn}',
  'letters.updateRegistered.unclaimed': 'Lettre recommandée n° {letterNumber} non réclamée, retournée le {stateOn}',
  'letters.addProof': 'Preuve jointe à la lettre recommandée n° {letterNumber} : {fileName}',
  'letters.withdrawProof': 'Preuve retirée de la lettre recommandée n° {letterNumber} : {fileName}',
  'interactions.create': '{fields}',
  'interactions.create.with': '{fields} : {gist}',
  'interactions.update': 'Échange corrigé : {fields}',
  'interactions.withdraw': 'Échange retiré : {fields}',
  'interactions.withdraw.with': 'Échange retiré : {fields}, {gist}',
  'interactions.markNext': 'Prochain contact du {nextOn}',
  'interactions.markNext.done': 'Prochain contact du {nextOn} fait',
  'interactions.markNext.open': 'Prochain contact du {nextOn} de nouveau à faire',
  'plans.create': 'Échéancier n° {number} proposé',
  'plans.update': 'Échéancier n° {number} modifié',
  'plans.agreement': "Accord de l'échéancier n° {number} édité",
  'plans.accept': 'Échéancier n° {number} accepté le {acceptedOn}',
  'plans.remove': "Proposition d'échéancier n° {number} retirée",
  'plans.restore': 'Échéancier n° {number} remis dans son état précédent',
  'plans.cancel': 'Échéancier n° {number} annulé : {reason}',
  'plans.declareDefault': 'Échéancier n° {number} non respecté : {lateCents} non réglés',
  'documents.create': 'Pièce {reference} de {amountCents} saisie à la main',
  'documents.create.discount': 'Escompte {reference} de {amountCents} saisi à la main',
  'documents.create.difference': 'Écart de règlement {reference} de {amountCents} saisi à la main',
  'documents.create.transfer': 'Virement de compte à compte {reference} de {amountCents} saisi à la main',
  'documents.create.doubtful': 'Passage en client douteux {reference} de {amountCents} saisi à la main',
  'documents.create.writeOff': 'Passage en pertes {reference} de {amountCents} saisi à la main',
  'documents.writeOff': 'Écart de {amountCents} passé sur {reference}',
  'documents.writeOff.difference': 'Écart de règlement de {amountCents} sur {reference}',
  'documents.writeOff.discount': 'Escompte de {amountCents} sur {reference}',
  'documents.writeOff.writeOff': 'Passage en pertes de {amountCents} sur {reference}',
  'documents.update':
    'Pièce corrigée : {oldReference} du {oldIssuedOn}, {oldAmountCents}, devient {reference} du {issuedOn}, {amountCents}',
  'documents.void': 'Pièce {reference} de {amountCents} retirée',
  'allocations.create': '{amountCents} de {creditReference} imputés sur {debitReference}',
  'allocations.void': 'Imputation de {creditReference} sur {debitReference} défaite : {amountCents}',
  'editions.remark': 'Remarque sur la balance arrêtée n° {number} : {remark}',
  'editions.removeRemark': 'Remarque retirée de la balance arrêtée n° {number}',
  'customers.create': 'Client {code} créé à la main',
  'customers.merge': '{fromName} ({fromCode}) fusionné avec {intoName} ({intoCode}) : {openCents} de solde',
  'customers.unmerge': '{fromName} ({fromCode}) et {intoName} ({intoCode}) de nouveau séparés',
  'customers.import': 'Fiche complétée par {fileName}',
  'customers.import.changed': 'Fiche complétée par {fileName} : {fields}',
  'customers.undoImport': 'Import « {fileName} » annulé : la fiche est comme avant',
} as const satisfies Record<
  | ToldKind
  | `documents.${DocumentKind}`
  | `documents.${'adjustment' | 'create'}.${AdjustmentNature}`
  | `documents.writeOff.${(typeof writtenOffNatures)[number]}`
  | 'customers.import.changed'
  | `interactions.${'create' | 'withdraw'}.with`
  | `interactions.markNext.${'done' | 'open'}`
  | `scenarios.assign.${'one' | 'none'}`
  | `letters.updateRegistered.${RegisteredState}`,
  string
>;
