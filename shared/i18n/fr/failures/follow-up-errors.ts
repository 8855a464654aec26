/** Failures of reminders, holds, promises, disputes and plans. */
export const followUpErrors = {
  'not_found.task': "Cette tâche n'existe plus. Rien n'a changé : actualisez la page.",
  'validation.runFull': 'Une séance compte {count} clients au plus. Terminez celle-ci, puis commencez-en une autre.',
  'conflict.runOpen': 'Une séance est déjà commencée. Reprenez-la, ou terminez-la avant d’en commencer une autre.',
  'conflict.nothingToRun': "Il n'y a personne à relancer : la séance n'a pas commencé.",
  'conflict.runEnded': "Cette séance est déjà terminée. Rien n'a changé : actualisez la page.",
  'not_found.run': "Cette séance n'existe plus.",
  'conflict.taskDone': "Cette tâche est déjà faite. Rien n'a changé : actualisez la page.",
  'conflict.taskOpen': "Cette tâche est déjà à faire. Rien n'a changé : actualisez la page.",
  'not_found.hold': "Cette suspension est déjà terminée ou n'existe plus. Rien n'a changé.",
  'validation.planTerms': "Donnez le nombre des échéances ou leur montant, pas les deux. Rien n'a été enregistré.",
  'validation.planFirstPayment':
    "Le premier versement doit rester inférieur au total et laisser au moins une autre échéance. Rien n'a été enregistré : corrigez-le.",
  'validation.planInstalments':
    "Un échéancier compte 120 échéances au plus, d'au moins un centime. Rien n'a été enregistré : changez le nombre ou le montant.",
  'validation.planTotal':
    "La somme des échéances n'est pas égale au total dû. Rien n'a été enregistré : équilibrez la dernière ligne.",
  'validation.planDates':
    "Les dates des échéances doivent se suivre. Rien n'a été enregistré : remettez-les dans l'ordre.",
  'validation.planDocument':
    "La pièce {reference} ne peut pas entrer dans cet échéancier : il ne prend que des pièces dues, d'un même client et dans une même devise. Rien n'a été enregistré.",
  'validation.planCustomer': "Ces pièces sont celles d'un autre client. Rien n'a été enregistré.",
  'validation.priorityFrom':
    '« {label} » : un palier commence de {least} à {most}, en nombre entier. Rien n’a changé : corrigez-le.',
  'validation.priorityAmount':
    '« {label} » : un palier commence de {leastCents} à {mostCents}. Rien n’a changé : corrigez-le.',
  'validation.priorityPoints':
    '« {label} » : un palier donne de {least} à {most} points, en nombre entier. Rien n’a changé : corrigez-le.',
  'validation.priorityOrder':
    '« {label} » : ce palier ne vient pas après celui d’avant. Rien n’a changé : commencez-le plus haut.',
  'not_found.promise': "Cette promesse n'existe plus. Rien n'a changé : revenez à la liste.",
  'conflict.missedSettled':
    'Ce choix a déjà été fait, ou un autre jour a commencé. Rien n’a changé : actualisez la page.',
  'conflict.promiseEnded':
    "Cette promesse a été annulée, remplacée ou reprise entre-temps. Rien n'a changé : actualisez la page.",
  'validation.promiseDocument':
    "Une promesse porte sur des factures dues d'un seul client et dans une seule devise. Rien n'a été enregistré : revoyez les pièces choisies.",
  'validation.promiseNothingOwed':
    "Ce client ne doit rien dans cette devise : il n'y a rien à promettre. Rien n'a été enregistré.",
  'validation.promiseAllPromised':
    "Tout ce qui est dû sur ces pièces est déjà promis. Rien n'a été enregistré : remplacez ou annulez la promesse en cours.",
  'validation.promisedOn':
    "Une promesse ne se note pas avant d'être faite. Rien n'a été enregistré : corrigez la date.",
  'validation.promiseDueOn':
    "Le jour promis précède celui où la promesse a été faite. Rien n'a été enregistré : corrigez l'une des deux dates.",
  'validation.promiseCurrency':
    "Ce client doit en plusieurs devises : {currencies}. Rien n'a été enregistré : dites laquelle est promise, ou sur quelles pièces.",
  'not_found.dispute': "Ce litige n'existe plus. Rien n'a changé : revenez à la liste.",
  'not_found.disputeReason': "Ce motif n'est plus proposé. Rien n'a été enregistré : choisissez-en un autre.",
  'not_found.disputeReasonCode': "Aucun motif n'a le code « {code} ». Rien n'a été enregistré. Codes : {codes}.",
  'conflict.disputeEnded': "Ce litige a été clos ou retiré entre-temps. Rien n'a changé : actualisez la page.",
  'conflict.disputeNotConceded':
    "Rien n'a été accordé de ce litige, ou il est de nouveau ouvert. Rien n'a changé : actualisez la page.",
  'conflict.disputeResumed': "Ce litige est de nouveau ouvert. Rien n'a changé : actualisez la page.",
  'validation.disputeDocument':
    "{reference} n'est pas une pièce due par ce client : elle ne peut pas être contestée. Rien n'a été enregistré.",
  'validation.disputeAmount':
    "Sur {reference}, il reste {freeCents} qui ne sont ni réglés ni déjà contestés. Rien n'a été enregistré : contestez au plus ce montant.",
  'validation.disputeUntilOn':
    "Le jour fixé pour régler le litige précède son ouverture. Rien n'a été enregistré : choisissez-en un autre.",
  'validation.disputeCreditNote':
    "Choisissez un avoir de ce client, dans la devise de la pièce. Rien n'a été enregistré.",
  'validation.disputeCreditNoteUsed':
    "Cet avoir règle déjà un autre litige : il en reste {leftCents}. Rien n'a été enregistré : choisissez un autre avoir, ou dites ce qui est accepté.",
  'duplicate.disputeReasonName':
    "Un motif s'appelle déjà « {name} ». Rien n'a été enregistré : choisissez un autre nom.",
  'validation.disputeReasons': "Un dossier garde {most} motifs au plus. Celui-ci n'a pas été ajouté.",
  'not_found.plan': "Cet échéancier n'existe plus. Rien n'a changé : revenez à la liste.",
  'conflict.planIssued':
    "L'accord de l'échéancier n° {number} a été édité depuis : ce qui est envoyé se corrige et ne se défait pas. Rien n'a changé : modifiez l'échéancier pour éditer un nouvel accord, ou annulez-le.",
  'conflict.planState': "L'état de cet échéancier ne le permet pas. Rien n'a changé : actualisez la page.",
  'conflict.planNotLate': "Aucune échéance n'est en retard : l’échéancier est respecté à ce jour. Rien n'a changé.",
  'conflict.planChanged': "L'échéancier a changé pendant la mise en page. Rien n'a été enregistré : recommencez.",
  'conflict.planDocumentChanged':
    "Le solde de la pièce {reference} a changé depuis la proposition. Rien n'a été accepté : refaites l'échéancier sur les soldes actuels.",
  'conflict.proposalChanged':
    "La situation de {customer} a changé pendant la mise en page (pièce {reference}). Aucune lettre n'a été enregistrée : relisez la proposition puis recommencez.",
  'conflict.notAsAgreed':
    "Ce que doit {customer} a changé depuis que vous avez relu sa relance. Rien n'a été enregistré : relisez-la puis recommencez.",
  'conflict.notDone':
    "Les appels et les visites se confirment un par un, ou une fois dit comment ils se sont passés. Rien n'a été enregistré.",
  'conflict.wordsToReread':
    "Le texte écrit pour la relance de {customer} l'a été pour un autre jour ou un autre montant. Rien n'est parti : relisez-le (touche E), puis confirmez.",
  'conflict.toLookAt':
    'La relance de {customer} est à relire et à confirmer seule. Rien n’a été enregistré : confirmez-la depuis sa fiche de proposition.',
  'conflict.notProposed': "Il n'y a pas de relance à faire pour {customer} à cette date. Rien n'a été enregistré.",
  'conflict.noneProposed':
    "Aucune de ces {count} relances n'est plus à faire : une autre fenêtre les a faites, ou ce qui est dû a changé. Rien n'est parti deux fois : actualisez la page.",
  'validation.recipientAddress':
    "L'adresse postale du client {customer} est à compléter : une lettre ne part pas sans elle. Rien n'a été enregistré : complétez sa fiche, ou laissez-le de côté.",
  'validation.senderAddress':
    "L'adresse postale de votre société est à compléter : une lettre ne part pas sans elle. Rien n'a été enregistré : indiquez-la dans Paramètres, onglet Identité.",
  'conflict.notToday':
    "Ces relances sont un aperçu au {asOfOn} : une relance porte la date du jour où elle part, et réclame ce qui est dû ce jour-là. Rien n'a été enregistré : revenez au {todayOn} pour les éditer.",
  'conflict.laterReminder':
    "{customer} a déjà reçu une relance après cette date. Rien n'a été enregistré : relancez à la date du jour.",
} as const;
