export const problems = {
  wrongFieldCount: "La ligne n'a pas le nombre de zones annoncé par l'en-tête.",
  noAccount: 'Le numéro de compte manque.',
  badDate: "La date « {value} » n'existe pas.",
  noCustomer: "Le compte client ne dit pas de quel client il s'agit.",
  badAmount: "« {value} » n'est pas un montant.",
  noAmount: "La ligne n'a ni débit ni crédit.",
  badSide: "Le sens « {value} » n'est ni débit ni crédit.",
  bothSides: 'La ligne a un débit ({debit}) et un crédit ({credit}).',
  openingUnmatched: "Cet à-nouveau ne correspond à aucune pièce ouverte à la fin de l'exercice précédent.",
  lineReplaced:
    "Cette ligne du {bookedOn} ({amountCents}), lue dans « {file} », n'est plus dans l'export plus récent « {by} » : elle n'est plus retenue.",
  rowWithoutCustomer: 'La ligne ne nomme aucun client.',
  otherCurrency: "« {value} » n'est pas une devise : un code de trois lettres est attendu (EUR, USD…).",
  openAboveAmount: "Le reste dû ({openCents}) dépasse le montant ({amountCents}) ou n'a pas son signe.",
  balanceDiffers: 'Le solde ({openCents}) ne correspond pas au débit ({debitCents}) et au crédit ({creditCents}).',
  bucketsDiffer: 'Les tranches font {sumCents}, mais le total de la ligne est de {totalCents}.',
  tooManyProblems: "D'autres lignes n'ont pas pu être lues : {count} en plus de celles qui sont listées.",
  tooManyFindings: "D'autres constats de la comparaison ne sont pas listés : {count}.",
  listDiffers:
    'La liste laisse {listCents} à payer sur {reference} de {name}, les écritures comptables {ledgerCents} (écart : {differenceCents}). Le montant des écritures est retenu.',
  listBalanceDiffers:
    'La liste dit que {name} doit {listCents}, les écritures comptables {ledgerCents} (écart : {differenceCents}). Le montant des écritures est retenu.',
  notInList:
    "La facture {reference} de {name} n'est pas dans la liste, mais {ledgerCents} en restent dus d'après les écritures comptables. Elle reste due.",
  dueDateWithoutDocument:
    "Aucune facture {reference} de ce client n'est encore importée : son échéance sera reprise avec elle.",
  noReference: "La ligne n'a pas de numéro de pièce.",
} as const;
