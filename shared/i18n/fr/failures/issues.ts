export const issues = {
  wrongFieldCount: "La ligne n'a pas le nombre de zones annoncé par l'en-tête.",
  longCode:
    "La zone {column} contient {length} caractères, et un code n'en a jamais plus de {most} : le fichier est abîmé à cette ligne.",
  noAccount: 'Le numéro de compte manque.',
  badDate: "La date « {value} » n'existe pas.",
  noCustomer: "Le compte client ne dit pas de quel client il s'agit.",
  badAmount: "« {value} » n'est pas un montant.",
  noAmount: "La ligne n'a ni débit ni crédit.",
  badSide: "Le sens « {value} » n'est ni débit ni crédit.",
  bothSides: 'La ligne a un débit ({debit}) et un crédit ({credit}).',
  openingUnmatched: "Cet à-nouveau ne correspond à aucune pièce ouverte à la fin de l'exercice précédent.",
  lineRepeated:
    'Cette ligne du {bookedOn} ({amountCents}) répète la pièce {known}, encore ouverte, de « {file} » : elle compterait deux fois.',
  balanceRepeated:
    "Cette ligne du {bookedOn} ({amountCents}) est exactement ce que le client doit la veille d'après « {file} » : elle compterait deux fois.",
  numberRepeated:
    "Cette vente du {bookedOn} ({amountCents}) porte le numéro et le montant de la pièce {known}, encore ouverte, de « {file} ». Les deux comptent : si c'est la même facture, comptabilisée deux fois, annulez-en une dans vos comptes avant de relancer.",
  numberAtBank:
    "Cette ligne du {bookedOn} ({amountCents}), contre un compte de banque ou de virement, porte le numéro et le montant de la pièce {known}, encore ouverte, de « {file} », sans qu'un règlement de ce montant l'ait précédée. Les deux comptent : si c'est la même facture, comptabilisée deux fois, annulez-en une dans vos comptes avant de relancer.",
  lineReplaced:
    "Cette ligne du {bookedOn} ({amountCents}), lue dans « {file} », n'est plus dans l'export plus récent « {by} » : elle n'est plus retenue.",
  manualAlike:
    "Peut-être déjà saisie à la main : {reference} du {issuedOn} ({amountCents}) ressemble à votre saisie {manual} du {manualIssuedOn}, même montant. Les deux comptent : si c'est la même, corrigez la référence de votre saisie avant d'importer, ou retirez-la.",
  accountWithoutCustomer:
    "La ligne est sur le compte collectif {account} sans dire de quel client. Indiquez le client dans la colonne de l'auxiliaire.",
  remindersRestart:
    "{reference} du {issuedOn} ({amountCents}), relancée jusqu'au niveau {level}, n'est plus dans ce fichier, et rien ne dit laquelle de ses pièces la remplace : pour celle-ci, les relances reprennent du début.",
  waitingEnds:
    "{reference} du {issuedOn} ({amountCents}), que vous faites attendre (litige, promesse, échéancier…), n'est plus dans ce fichier, et rien ne dit laquelle de ses pièces la remplace : celle-ci n'attendra pas. Si elle doit attendre aussi, dites-le sur elle après l'import.",
  rowWithoutCustomer: 'La ligne ne nomme aucun client.',
  otherAccount: "La ligne est sur un compte qui n'est pas celui d'un client (411, 413, 416, 419).",
  otherCurrency: "« {value} » n'est pas une devise : un code de trois lettres est attendu (EUR, USD…).",
  currencyDiffers:
    'La colonne de la devise dit {currency}, mais le montant est « {value} » : la ligne est laissée de côté. Corrigez-la, ou demandez de ne pas lire la colonne qui se trompe.',
  currenciesDiffer:
    'Les montants de la ligne sont dans deux devises, « {first} » et « {second} » : la ligne est laissée de côté. Corrigez-la dans le fichier.',
  openAboveAmount: "Le reste dû ({openCents}) dépasse le montant ({amountCents}) ou n'a pas son signe.",
  balanceDiffers: 'Le solde ({openCents}) ne correspond pas au débit ({debitCents}) et au crédit ({creditCents}).',
  bucketsDiffer: 'Les tranches font {sumCents}, mais le total de la ligne est de {totalCents}.',
  tooManyIssues: "D'autres lignes n'ont pas pu être lues : {count} en plus de celles qui sont listées.",
  tooManyComparisonIssues: "D'autres constats de la comparaison ne sont pas listés : {count}.",
  listDiffers:
    'La liste laisse {listCents} à payer sur {reference} de {name}, les écritures comptables {ledgerCents} (écart : {differenceCents}). Le montant des écritures est retenu.',
  listBalanceDiffers:
    'La liste dit que {name} doit {listCents}, les écritures comptables {ledgerCents} (écart : {differenceCents}). Le montant des écritures est retenu.',
  notInList:
    "La facture {reference} de {name} n'est pas dans la liste, mais {ledgerCents} en restent dus d'après les écritures comptables. Elle reste due.",
  dueDateWithoutDocument:
    "Aucune facture {reference} de ce client n'est encore importée : son échéance sera reprise avec elle.",
  noReference: "La ligne n'a pas de numéro de pièce.",
  noPaymentDay: 'La date du règlement manque.',
  noPaymentAmount: 'Le montant du règlement manque, ou est nul.',
  paymentCurrency:
    '« {value} » n’est pas en euros. Un règlement dans une autre devise n’est pas enregistré par une liste : importez-le avec la comptabilité.',
  negativePayment:
    'Le montant est négatif ({amountCents}) : un remboursement ou un impayé n’est pas un règlement reçu. Entrez-le à la main sur la fiche du client, comme régularisation au débit.',
  payerUnknown:
    '« {customer} » n’est aucun client du dossier : le règlement n’est pas enregistré. Créez ce client, ou corrigez son code ou son nom dans la liste, puis importez-la de nouveau : seul ce qui manque sera enregistré.',
  payerAmbiguous:
    '« {customer} » peut être plusieurs clients ({codes}) : le règlement n’est pas enregistré. Mettez le code du client dans la liste, puis importez-la de nouveau : seul ce qui manque sera enregistré.',
  payerOtherName:
    'Le code {code} est celui de {name}, et la ligne nomme « {value} » : le règlement n’est pas enregistré. Corrigez le code ou le nom, puis importez la liste de nouveau : seul ce qui manque sera enregistré.',
  paymentTwice:
    'Ce règlement du {paidOn} ({amountCents}) est aussi à la ligne {twin}, avec la même référence. Il n’est enregistré que si vous dites que c’en est un autre.',
  paymentInFuture: 'Le règlement est daté du {paidOn}, qui n’est pas encore venu : il n’est pas enregistré.',
  unreadableLetters_one:
    'Une lettre de cette ligne n’a pas pu être lue et est remplacée par « ? » : vérifiez le nom et l’adresse avant d’écrire à ce client.',
  unreadableLetters_other:
    '{count} lettres de cette ligne n’ont pas pu être lues et sont remplacées par « ? » : vérifiez le nom et l’adresse avant d’écrire à ce client.',
  customerTooLong: 'Colonne {column} : plus de {most} caractères. La valeur est laissée de côté : raccourcissez-la.',
  badSiren:
    "Colonne {column} : « {value} » n'est pas un SIREN (neuf chiffres, clé juste). Il est laissé de côté : vérifiez-le sur une facture.",
  badSiret:
    "Colonne {column} : « {value} » n'est pas un SIRET (quatorze chiffres, clé juste). Il est laissé de côté : vérifiez-le sur une facture.",
  siretRounded:
    'Colonne {column} : le tableur a arrondi « {value} ». Mettez la colonne au format Texte, corrigez puis recommencez.',
  siretOtherSiren:
    "Colonne {column} : le SIRET « {value} » n'est pas un établissement du SIREN {siren}, qui est retenu. Vérifiez lequel est juste.",
  badVatNumber:
    "Colonne {column} : « {value} » n'est pas un numéro de TVA (clé fausse ou forme inconnue). Il est laissé de côté : vérifiez-le sur une facture.",
  vatOtherSiren:
    "Colonne {column} : le numéro de TVA « {value} » n'est pas celui du SIREN {siren}. Il est laissé de côté : vérifiez lequel est juste.",
  badCountry:
    'Colonne {column} : « {value} » est un pays inconnu. Écrivez son nom ou son code à deux lettres (FR, BE…).',
  badPostcode:
    "Colonne {column} : « {value} » n'est pas un code postal français. Il est laissé de côté : corrigez-le, ou indiquez le pays.",
  postcodeZero:
    'Colonne {column} : « {value} » a perdu son zéro et devient {postcode}. Hors de France, indiquez le pays.',
  addressUncut:
    "Colonne {column} : « {value} » n'a pas pu être découpée avec certitude. Mettez le code postal et la ville dans leurs colonnes.",
  badEmail: "Colonne {column} : « {value} » n'est pas une adresse de courriel. Elle est laissée de côté : corrigez-la.",
  badPhone: "Colonne {column} : « {value} » n'est pas un numéro de téléphone. Il est laissé de côté : corrigez-le.",
  badTerms:
    'Colonne {column} : les conditions « {value} » ne se comptent pas en jours, avec ou sans fin de mois ou jour du mois. Elles sont laissées de côté : saisissez-les sur la fiche du client.',
  badToleratedDays:
    "Colonne {column} : « {value} » n'est pas un nombre de jours de 0 à 90. Le délai toléré est laissé de côté : corrigez-le.",
  badRemindedOn:
    "Colonne {column} : « {value} » n'est pas une date. Le jour de la dernière relance est laissé de côté : corrigez-le.",
  unknownScenario:
    'Scénario « {scenario} » inconnu ; scénarios : {known}. Ni lui ni le niveau atteint ne sont repris, le reste de la ligne l’est : corrigez ce nom.',
  unknownStep:
    'Étape « {step} » inconnue du scénario {scenario} ; étapes : {known}. Le niveau atteint n’est pas repris, le reste de la ligne l’est : donnez l’un de ces noms ou de ces numéros.',
  remindedToCome:
    'La dernière relance serait du {remindedOn}, un jour à venir. Ce jour est laissé de côté : corrigez-le.',
  remindedDaysDiffer:
    'La ligne {line} donne le {firstOn} pour dernière relance, celle-ci le {secondOn}. La première est retenue : corrigez-les.',
  remindedWithoutStep:
    'Une dernière relance du {remindedOn} sans l’étape atteinte : elle n’est pas reprise. Indiquez l’étape.',
  badCreditLimit: "Colonne {column} : « {value} » n'est pas un montant. Le plafond est laissé de côté : corrigez-le.",
  badDuty:
    'Colonne {column} : « {value} » n’est pas un service connu. Écrivez Comptabilité, Direction, Achats, Commercial ou Autre.',
  badKind:
    'Colonne {column} : « {value} » ne dit pas si le client est une entreprise, un particulier ou un organisme public.',
  badLanguage: 'Colonne {column} : « {value} » est une langue inconnue des courriers. Écrivez français ou anglais.',
  ambiguousCustomer:
    'Plusieurs clients répondent à « {customer} » ({codes}) : la ligne est laissée de côté. Indiquez le code du bon client.',
  unknownCustomer:
    '« {customer} » ne correspond à aucun client du dossier : la ligne est laissée de côté. Indiquez son code, ou créez les clients sans correspondance.',
  otherCustomerName:
    "Le client {code} s'appelle « {name} » dans le dossier et « {value} » dans le fichier : vérifiez que les lignes ne sont pas décalées.",
  otherCustomerSiren:
    "{customer} a le SIREN {known} dans le dossier et {value} dans le fichier : vérifiez qu'il s'agit du même client.",
  rowsDiffer:
    'Deux lignes donnent à ce client des valeurs différentes : « {first} » (ligne {line}) et « {second} ». La première est retenue.',
  termsCeiling: 'Les conditions de {customer} dépassent le plafond légal ({article}) : amende administrative possible.',
  publicTermsCeiling: "Les conditions de {customer} dépassent le délai maximal d'un acheteur public ({article}).",
  tooManyContacts: '{customer} aurait plus de {most} contacts : les derniers sont laissés de côté.',
} as const;
