import { fileErrors } from './file-errors.ts';
import { followUpErrors } from './follow-up-errors.ts';
import { levelErrors } from './level-errors.ts';

export const errors = {
  validation: "Une des valeurs saisies ne convient pas. Rien n'a été enregistré : corrigez-la puis recommencez.",
  'validation.missing': '« {label} » est à remplir. Rien n’a changé.',
  'validation.tooLong': '« {label} » : {most} caractères au plus. Rien n’a changé : raccourcissez le texte.',
  'validation.tooMany': '« {label} » : {most} au plus à la fois. Rien n’a changé : choisissez-en moins.',
  'validation.tooLarge': '« {label} » : {most} au plus. Rien n’a changé : corrigez la valeur.',
  'validation.tooSmall': '« {label} » : {least} au moins. Rien n’a changé : corrigez la valeur.',
  'validation.notADay': '« {label} » n’est pas une date. Rien n’a changé : écrivez-la comme 31/12/2025.',
  'validation.unfitField': '« {label} » ne convient pas. Rien n’a changé : corrigez la valeur puis recommencez.',
  rowOf: '{label}, ligne {row}',
  'validation.siren':
    "Le SIREN {siren} n'est pas valable : il compte neuf chiffres et sa clé de contrôle doit être juste. Rien n'a été enregistré ; vérifiez-le sur une facture ou laissez le champ vide.",
  'validation.terms':
    "Un délai de paiement demande un mode de calcul et un nombre de jours. Rien n'a été enregistré : indiquez les deux, ou aucun pour suivre les conditions de la société.",
  'validation.bucketSets': 'Un dossier garde {most} jeux de tranches au plus. Retirez-en un dans les paramètres.',
  'not_found.bucketSetNamed': "Ce dossier n'a pas de jeu de tranches « {name} ». Jeux connus : {names}.",
  'not_found.bucketSet': "Ce jeu de tranches n'existe plus.",
  'validation.buckets':
    "Les bornes des tranches doivent aller en croissant, par exemple 30, 60, 90. La balance n'a pas changé : corrigez-les.",
  'validation.knownAt':
    "La date « connue au » {value} ne se lit pas. La balance n'a pas changé : écrivez-la comme 31/12/2025.",
  'validation.fileTooLarge':
    "Ce fichier est trop volumineux. Rien n'a été lu : choisissez-en un plus petit, ou un export sur une période plus courte.",
  'validation.column':
    "Cette colonne n'existe pas dans la balance affichée. La liste n'a pas changé : revenez à la balance et ouvrez-la de nouveau.",
  'validation.sort': "Cette colonne ne permet pas de trier. La liste n'a pas changé : choisissez-en une autre.",
  'validation.cursor': "La liste a changé entre deux pages. Rien n'est perdu : affichez-la de nouveau depuis le début.",
  'validation.untilOn':
    "La suspension doit se terminer aujourd'hui ou plus tard. Rien n'a été enregistré : choisissez une autre date de fin.",
  'validation.dueOn': "Seule une facture a une échéance. Rien n'a été enregistré.",
  'validation.registeredNumber':
    "Un numéro de recommandé compte de 11 à 15 lettres et chiffres. Rien n'a été enregistré : vérifiez-le sur le bordereau de dépôt.",
  'validation.registeredDateMissing': "Il manque la date d'une étape. Rien n'a été enregistré : indiquez-la.",
  'validation.registeredDateUnexpected':
    "Une date est donnée pour une étape que la lettre n'a pas atteinte. Rien n'a été enregistré : changez l'étape ou effacez la date.",
  'validation.registeredDateOrder':
    "Les dates doivent se suivre : lettre, dépôt, présentation, puis distribution ou retour. Rien n'a été enregistré : corrigez-les.",
  'validation.registeredDateFuture': "Une date est dans l'avenir. Rien n'a été enregistré : corrigez-la.",
  'validation.outFolder':
    "Un fichier occupe la place du dossier {folder}. Rien n'a été écrit : indiquez un dossier, existant ou nouveau.",
  not_found: "Cet élément n'existe plus. Rien n'a changé : revenez à la liste et actualisez-la.",
  'not_found.noFirm': "Aucune société n'est ouverte. Ouvrez ou créez d'abord un dossier.",
  'not_found.firmClosed': "Ce dossier n'est plus ouvert. Rien n'a changé : ouvrez-le de nouveau.",
  'not_found.file': "Ce fichier n'est plus disponible. Rien n'a changé : choisissez-le de nouveau.",
  'not_found.customer': "Ce client n'existe plus. Rien n'a changé : revenez à la liste des clients.",
  'not_found.document': "Cette pièce n'existe plus. Rien n'a changé : revenez à la liste.",
  'not_found.proof': "Cette preuve n'existe plus. Rien n'a changé : revenez au registre.",
  duplicate: "Cet élément existe déjà. Rien n'a été ajouté une seconde fois.",
  'duplicate.proof': "Ce fichier est déjà joint à cette lettre. Il n'a pas été ajouté une seconde fois.",
  in_use: "Cet élément est utilisé ailleurs. Il a été conservé : retirez d'abord ce qui en dépend.",
  conflict: "La situation a changé entre-temps. Rien n'a été modifié : actualisez l'écran puis recommencez.",
  'conflict.changedElsewhere':
    "Modifié entre-temps dans une autre fenêtre. Rien n'a été enregistré, votre saisie est gardée : voyez ce qui y a été écrit, puis enregistrez.",
  'conflict.registeredState':
    "Cette lettre est déjà plus avancée dans le registre. Rien n'a été modifié : une étape passée ne se défait pas, sa date se corrige.",
  busy: "Une autre opération est en cours. Rien n'a changé : attendez qu'elle se termine puis recommencez.",
  cancelled: "L'opération a été annulée. Tout est resté comme avant.",
  internal:
    "Une erreur inattendue est survenue (repère {id}). Rien n'a été enregistré à moitié : recommencez, et si elle revient, signalez-la avec ce repère.",
  'validation.rateMissing':
    "Le taux d'un semestre de retard de la facture {reference} n'est pas connu : ses pénalités ne peuvent pas être calculées. Rien n'a été enregistré ; faites l'échéancier sans pénalités.",
  'validation.futureDay': "Cette date est dans le futur. Rien n'a été enregistré : choisissez aujourd'hui ou plus tôt.",
  'validation.futureEdition':
    "Une balance ne s'arrête pas au {asOfOn} : ce jour n'est pas encore passé. Rien n'a été enregistré : arrêtez-la au {todayOn} ou plus tôt ; à une date à venir, elle se regarde et s'exporte.",
  'validation.acceptedBeforeAgreement':
    "L'accord à signer est daté du {issuedOn} : l'échéancier ne peut pas avoir été accepté plus tôt. Rien n'a été enregistré : corrigez la date.",
  'validation.range': "La date de fin vient avant celle de début. Rien n'a changé : corrigez la période.",
  'validation.openedOn': "Un litige ne s'ouvre pas dans le futur. Rien n'a été enregistré : corrigez la date.",
  'validation.resolvedOn':
    "Un litige se clôt entre son ouverture et aujourd'hui. Rien n'a été enregistré : corrigez la date.",
  'validation.acceptedAmount':
    "Le montant accordé va d'un centime à ce qui est contesté. Rien n'a été enregistré : corrigez-le.",
  'not_found.reminder': "Cette relance n'est plus prévue. Rien n'a changé : actualisez la page.",
  'not_found.letter': "Ce courrier n'existe plus. Rien n'a changé : revenez à la liste.",
  'conflict.documentPlanned':
    "La pièce {reference} est déjà dans un échéancier en cours. Rien n'a été enregistré : retirez-la ou annulez l'autre échéancier.",
  'conflict.changedByOther': "{name} a modifié ceci depuis : rien n'a été défait. Corrigez-le à la main si besoin.",
  'conflict.lastingReminder':
    "La lettre n° {letterNumber} à {name} est émise : elle ne s'annule pas, elle se corrige (avoir, règlement imputé, nouvelle lettre). Rien n'a été défait.",
  'conflict.lastingReminders_one':
    "La relance que vous venez d’éditer est figée : elle ne s'annule pas, elle se corrige (avoir, règlement imputé, nouvelle lettre). Rien n'a été défait.",
  'conflict.lastingReminders_other':
    "Les {count} relances que vous venez d’éditer sont figées : elles ne s'annulent pas, elles se corrigent client par client (avoir, règlement imputé, nouvelle lettre). Rien n'a été défait.",
  'conflict.lastingCall':
    "L'appel à {name} est enregistré : il ne s'annule pas. Rien n'a été défait ; notez sur la fiche du client ce qui le corrige.",
  'conflict.lastingAgreement':
    "L'accord de l'échéancier n° {number} est édité (courrier n° {letterNumber}) : il ne s'annule pas. Rien n'a été défait ; modifiez l'échéancier pour éditer un nouvel accord, ou annulez-le.",
  'conflict.lastingLetter':
    "Le courrier n° {letterNumber} à {name} est édité : il ne s'annule pas. Rien n'a été défait ; s'il est à corriger, écrivez-en un nouveau.",
  'conflict.letterChanged':
    "Le client ou la société a changé pendant la mise en page. Rien n'a été enregistré : recommencez, votre texte est gardé.",
  'validation.letterSubject': "L'objet du courrier est nécessaire.",
  'validation.letterText': 'Le texte du courrier est nécessaire.',
  'validation.letterTooLong':
    "{length} caractères sont saisis, pour {most} au plus. Rien n'a été enregistré : raccourcissez.",
  'validation.unprintable':
    "Ces caractères ne s'impriment pas : {characters}. Rien n'a été enregistré : retirez-les ou écrivez-les autrement.",
  'conflict.lastingDefault':
    "L’échéancier n° {number} a été déclaré non respecté : cela ne s’annule pas. Rien n'a été défait ; proposez un nouvel échéancier.",
  'conflict.lastingImport':
    "L'import « {fileName} » s'annule depuis l'écran Imports, où l'on voit ce qui en dépend. Rien n'a été défait.",
  'conflict.lastingImportUndone':
    "L'annulation de l'import « {fileName} » ne se défait pas. Rien n'a changé ; importez de nouveau le fichier.",
  'conflict.lastingEdition':
    "La balance n° {number} est arrêtée au {asOfOn} : un arrêté ne s'annule pas. Rien n'a été défait ; arrêtez-en une nouvelle.",
  'conflict.scenarioChanged':
    "Ce scénario a changé entre-temps dans une autre fenêtre. Rien n'a été enregistré : rechargez la page, puis refaites votre changement.",
  'validation.nothingKnown':
    "Rien n'était connu de ce dossier à cette date : il n'y a pas de balance à arrêter. Rien n'a été enregistré ; choisissez une date postérieure au premier import.",
  'conflict.letterNumber':
    "Un autre courrier a été émis entre-temps. Rien n'a été enregistré : recommencez, les numéros suivront.",
  'validation.bic':
    "Le BIC {bic} n'est pas valable : il compte 8 ou 11 caractères. Rien n'a été enregistré ; recopiez-le depuis un relevé de compte ou laissez le champ vide.",
  'validation.vatNumber':
    "Le numéro de TVA {vatNumber} n'est pas valable : un numéro français compte FR, une clé juste et les neuf chiffres du SIREN. Rien n'a été enregistré ; vérifiez-le ou laissez le champ vide.",
  'validation.email':
    "L'adresse électronique {email} n'est pas valable. Rien n'a été enregistré ; corrigez-la ou laissez le champ vide.",
  'validation.postcode':
    "Le code postal {postcode} n'est pas valable : cinq chiffres sont attendus en France. Rien n'a été enregistré ; corrigez-le ou laissez le champ vide.",
  'validation.iban':
    "L'IBAN {iban} n'est pas valable : sa clé de contrôle est fausse ou il est incomplet. Rien n'a été enregistré ; recopiez-le depuis un relevé de compte ou laissez le champ vide.",
  'validation.levels':
    "Les étapes d'un scénario se numérotent de 1 en 1. Rien n'a été enregistré : revoyez leurs niveaux.",
  'validation.stepBefore':
    "L'étape « {step} » ne peut venir avant que l'échéance. Rien n'a été enregistré : placez-la après, ou comptez ses jours de l'échéance.",
  'validation.stepOrder':
    "L'étape « {step} » vient avant celle qu'elle suit. Rien n'a été enregistré : corrigez son nombre de jours.",
  'validation.scenarios':
    'Une société a {most} scénarios au plus. Rien n’a été ajouté : modifiez-en un qui ne sert plus.',
  'duplicate.scenarioName':
    'Un autre scénario s’appelle déjà « {name} ». Rien n’a été enregistré : choisissez un autre nom.',
  'conflict.defaultScenario':
    '« {name} » est le scénario par défaut. Il n’a pas été archivé : prenez-en d’abord un autre par défaut.',
  'conflict.scenarioArchived':
    'Le scénario « {name} » est archivé. Rien n’a changé : rétablissez-le, ou choisissez-en un autre.',
  'in_use.scenarioAssigned':
    'Des clients suivent le scénario « {name} ». Il n’a pas été archivé : dites d’abord lequel ils suivront.',
  'in_use.scenarioUsed':
    'Le scénario « {name} » est suivi depuis. Il a été gardé : archivez-le s’il ne doit plus être proposé.',
  'not_found.scenarioName':
    'Aucun scénario ne s’appelle « {name} ». Rien n’a changé : vérifiez le nom dans la liste des scénarios.',
  'not_found.recent': "Ce dossier n'est plus dans la liste. Rien n'a changé : ouvrez-le depuis son emplacement.",
  'not_found.backup': "Cette sauvegarde n'existe plus. Rien n'a changé : choisissez-en une autre.",
  'not_found.scenario': "Ce scénario n'existe plus. Rien n'a été enregistré.",
  'duplicate.file':
    "Un fichier de ce nom existe déjà à cet endroit. Il n'a pas été touché : choisissez un autre nom ou un autre dossier.",
  'conflict.upgrade':
    "Ce dossier vient d'une version plus ancienne d'Amiable. Il n'a pas été touché : ouvrez-le dans l'application, qui le sauvegardera avant de le mettre à jour.",
  'not_found.customerCode': "Aucun client n'a le code {code}. Rien n'a changé : vérifiez-le dans la liste des clients.",
  'not_found.reference':
    "Ce client n'a pas de facture ouverte de référence {reference}. Rien n'a changé : vérifiez-la dans la liste de ses pièces.",
  'not_found.anyReference':
    "Ce client n'a pas de pièce de référence {reference}. Rien n'a changé : vérifiez-la dans la liste de ses pièces.",
  'not_found.creditNoteReference':
    "Ce client n'a pas d'avoir de référence {reference} dans la devise du litige. Rien n'a changé : vérifiez-la dans la liste de ses pièces.",
  'conflict.creditNoteReference':
    "Plusieurs avoirs de ce client ont la référence {reference}. Rien n'a changé : choisissez le bon dans l'application.",
  'conflict.reference':
    "Plusieurs pièces ouvertes de ce client ont la référence {reference}. Rien n'a changé : choisissez-les dans l'application.",
  'validation.sheet':
    "Ce classeur n'a pas de feuille « {name} ». Rien n'a été importé : choisissez l'une de celles-ci : {names}.",
  'validation.noSheets':
    "Ce fichier n'est pas un classeur : il n'a pas de feuilles. Rien n'a été importé : recommencez sans ce choix.",
  'validation.paymentColumns':
    "Les colonnes de cette liste n'ont pas été reconnues. Rien n'a été importé : indiquez lesquelles contiennent la date, le client et le montant reçu.",
  'file_format.noPayments': 'Ce fichier ne contient aucun règlement. Rien n’a été importé.',
  'in_use.payment':
    "L'import n'a pas été annulé : le règlement de {customer} du {paidOn} ({amountCents}) a été modifié ou a servi depuis. Rien n'a changé : retirez d'abord ce qui s'appuie sur lui, ou retirez-le à la main.",
  'in_use.paymentInAccounts':
    "L'import n'a pas été annulé : le règlement de {customer} du {paidOn} ({amountCents}) figure maintenant dans les écritures de « {file} ». Rien n'a changé : annulez d'abord cet autre import.",
  'validation.listKind':
    "Les titres de ce fichier conviennent à des factures comme à une autre liste. Dites ce qu'il contient : « --kind openItems » pour des factures, « --kind {kind} » pour l'autre.",
  'validation.listColumns':
    "Les colonnes de cette liste n'ont pas été reconnues. Rien n'a été importé : indiquez laquelle contient les montants.",
  'validation.listDay':
    "Ni ce fichier, ni son nom, ni ses colonnes ne disent de quel jour est cette liste. Rien n'a été importé : indiquez sa date d'arrêté, par exemple « --as-of 2026-03-31 ».",
  'validation.dateOrder':
    "Les dates de ce fichier se lisent de deux façons (jour ou mois d'abord). Rien n'a été importé : indiquez laquelle est la bonne.",
  'validation.mappingFile':
    "Le fichier de correspondance des colonnes n'est pas lisible. Rien n'a été importé : vérifiez-le.",
  'validation.mappingName':
    "Le fichier de correspondance des colonnes parle de « {name} », qui n'est pas connu. Rien n'a été importé : les noms sont {choices}.",
  'validation.mappingValue':
    "Dans le fichier de correspondance des colonnes, {place} vaut {value}, qui n'est pas connu. Rien n'a été importé : les valeurs sont {choices}.",
  'validation.mappingShape':
    "Dans le fichier de correspondance des colonnes, {place} vaut {value}, qui n'est pas ce qui est attendu. Rien n'a été importé : vérifiez cette valeur.",
  'conflict.olderSnapshot':
    "Une situation plus récente, du {newestOn}, est déjà importée. Rien n'a été importé : cette liste du {asOfOn} ne peut plus dire ce qui est soldé ; importez-la comme des changements.",
  'conflict.laterList':
    "L'import n'a pas été annulé : la liste {name}, importée ensuite, s'appuie sur lui. Rien n'a changé : annulez d'abord celle-ci.",
  'conflict.importRepeats':
    "Des lignes de ce fichier répètent des pièces encore ouvertes d'un autre import (lignes concernées : {count}) et compteraient deux fois. Rien n'a été importé : relisez-les dans l'aperçu, puis dites si ce sont des à-nouveaux ou d'autres pièces (en ligne de commande : --dry-run, puis --repeated opening ou --repeated documents).",
  'conflict.otherFirm':
    "Le nom de ce fichier est celui d'une autre société (SIREN {siren}), et ce dossier est celui de {name} (SIREN {firmSiren}). Rien n'a été importé : ouvrez le dossier de cette société ; si ce fichier est bien de ce dossier, confirmez-le dans l'aperçu (en ligne de commande : --accept otherFirm).",
  'conflict.otherFirmBefore':
    "Le nom de ce fichier porte le SIREN {siren}, et celui de « {file} », déjà importé, le SIREN {before}. Rien n'a été importé : si ce sont deux sociétés, ouvrez l'autre dossier ; si c'est la même, confirmez-le dans l'aperçu (en ligne de commande : --accept otherFirmBefore).",
  'conflict.repeatsNoOpening':
    "Ces lignes ne peuvent pas être les à-nouveaux du fichier : elles n'en sont pas au début, ou l'exercice qui les reporte est déjà importé. Rien n'a été importé : annulez d'abord l'import de l'exercice suivant, importez ce fichier, puis l'autre ; ou comptez-les comme d'autres pièces.",
  'conflict.importStale':
    "Un autre import a été appliqué ou annulé depuis la lecture de ce fichier. Rien n'a changé : choisissez-le de nouveau.",
  'validation.mapping':
    "Un FEC n'a pas besoin de correspondance de colonnes. Rien n'a été importé : recommencez sans cette option.",
  'validation.snapshotMode':
    "Un FEC contient des mouvements, pas l'ensemble du reste dû. Rien n'a été importé : recommencez avec le mode movements.",
  'in_use.import':
    "L'import n'a pas été annulé : des relances ({reminders}), des échéanciers ({plans}), des promesses ({promises}), des litiges ({disputes}), des suspensions ({holds}) du client {customer}, ou d'autres saisies (pièces, lettrages, contacts, échanges, niveaux déjà atteints), s'appuient sur lui. Rien n'a changé : retirez-les d'abord.",
  'conflict.importState': "Cet import a déjà été appliqué ou annulé. Rien n'a changé : actualisez la liste.",
  'not_found.edition': 'Cette édition n’existe pas. Revenez à la liste des éditions.',
  'duplicate.view': 'Une autre vue de cet écran s’appelle déjà « {name} ». Rien n’a changé : choisissez un autre nom.',
  'not_found.view': 'Cette vue n’existe plus. Rien n’a changé.',
  'not_found.editionRow': 'Ce client n’est pas dans cette édition. Rien n’a changé.',
  'not_found.import': "Cet import n'existe plus. Rien n'a changé : revenez à la liste des imports.",
  'internal.checkTooHeavy':
    "La vérification demandait plus de mémoire qu'il ne lui en est accordé et s'est arrêtée. Elle ne dit donc rien du dossier, où rien n'a changé : fermez d'autres applications et recommencez.",
  'internal.worker': "Le travail en arrière-plan s'est interrompu. Rien n'a été enregistré à moitié : recommencez.",
  'validation.dueBeforeIssue':
    "L'échéance vient avant la date de la pièce. Rien n'a été enregistré : corrigez l'une ou l'autre.",
  'validation.allocationParties':
    "On impute un crédit sur un débit du même client et dans la même devise. Rien n'a été enregistré.",
  'validation.writeOffLimit':
    "Un écart de règlement ne dépasse pas {limitCents}. Rien n'a été enregistré : saisissez un avoir ou une régularisation, ou changez cette limite dans les paramètres.",
  'not_found.allocation': "Cette imputation n'existe plus. Rien n'a changé : actualisez la pièce.",
  'duplicate.document':
    "Ce client a déjà une pièce de même nature, de référence {reference} et de même montant. Elle n'a pas été ajoutée une seconde fois.",
  'duplicate.customerCode': "Un autre client a déjà le code {code}. Rien n'a été enregistré : choisissez-en un autre.",
  'in_use.document':
    "La pièce {reference} est imputée, relancée, suspendue ou dans un échéancier. Elle n'a pas changé : retirez d'abord ce qui s'appuie sur elle, ou passez un avoir ou une régularisation.",
  'in_use.customer':
    "Ce client a des pièces, des courriers ou un suivi. Il a été conservé : retirez d'abord ce qui en dépend.",
  'conflict.importedDocument':
    "La pièce {reference} vient d'un import. Elle n'a pas changé : corrigez-la dans votre comptabilité puis importez de nouveau.",
  'conflict.importedAllocation':
    "Ce lettrage vient de la comptabilité importée. Il n'a pas changé : défaites-le dans votre comptabilité puis importez de nouveau.",
  'conflict.allocationAmount':
    "Il reste moins que ce montant sur la pièce {reference}. Rien n'a été imputé : actualisez l'écran puis recommencez.",
  'conflict.writeOffSettled': "La pièce {reference} est déjà soldée. Rien n'a été enregistré.",
  'validation.mergeSelf': "On ne fusionne pas un client avec lui-même. Rien n'a changé : choisissez l'autre client.",
  'conflict.mergedCustomer':
    "{name} a été fusionné avec un autre client. Rien n'a changé : ouvrez celui qui reste, ou séparez-les d'abord.",
  'conflict.notMerged': "Ce client n'est pas fusionné. Rien n'a changé : actualisez la page.",
  'not_found.tag': 'Cette étiquette n’est plus sur la fiche du client. Rien n’a changé.',
  'validation.tags': 'Un client a {count} étiquettes au plus. Celle-ci n’a pas été ajoutée : retirez-en une d’abord.',
  'in_use.merge':
    "{name} n'a pas été séparé : depuis la fusion, des pièces des deux clients sont réunies (imputations : {allocations} ; échéanciers : {plans} ; promesses : {promises} ; avoirs de litiges : {disputes} ; relances : {reminders} ; échanges : {interactions}), ou des pièces saisies chez l'un ont été importées chez l'autre ({documents}). Rien n'a changé : défaites ces imputations, annulez ces échéanciers et ces imports, retirez ces échanges d'abord ; une relance envoyée ne se défait pas, et garde alors la fusion.",
  'in_use.mergedCustomer':
    "L'import n'a pas été annulé : il a apporté le client {customer}, fusionné depuis. Rien n'a changé : séparez d'abord ce client (sur sa fiche), puis annulez l'import.",
  'validation.customerColumns':
    "Aucune colonne ne dit de quel client il s'agit, ou rien d'autre n'est à lire. Rien n'a été importé : indiquez le code, le nom ou le SIREN, et au moins une autre colonne.",
  'not_found.interaction': "Cet échange n'existe plus, ou a été retiré. Rien n'a changé.",
  'not_found.outcome': "Ce résultat n'est plus proposé. Rien n'a été enregistré : choisissez-en un autre.",
  'not_found.outcomeCode': "Aucun résultat n'a le code « {code} ». Rien n'a été enregistré. Codes : {codes}.",
  'not_found.attachment': "Ce fichier n'est plus joint à cet échange. Rien n'a changé.",
  'firm_damaged.attachment':
    'Ce fichier joint n’a plus l’empreinte du jour où il a été joint. Il n’est pas montré : vérifiez le dossier, et comparez avec une sauvegarde.',
  'duplicate.outcomeName': "Un résultat s'appelle déjà « {name} ». Rien n'a été enregistré : choisissez un autre nom.",
  'validation.outcomes': "Un dossier garde {most} résultats au plus. Celui-ci n'a pas été ajouté.",
  'validation.callField':
    "Un texte d'appel nomme un champ inconnu, « {name} ». Rien n'a été enregistré. Champs : {known}.",
  'validation.durationSeconds':
    "Un courrier, un courriel ou une note n'a pas de durée, et un échange dure douze heures au plus. Rien n'a été enregistré.",
  'validation.occurredAt':
    "Un échange ne se note pas avant d'avoir eu lieu. Rien n'a été enregistré : corrigez son jour.",
  'validation.movedToPast': 'On ne reporte pas à un jour passé.',
  'validation.movedEarlier': "Une relance se reporte, elle ne s'avance pas : choisissez un jour plus tard.",
  'conflict.staysOnDay': 'Cet événement garde son jour.',
  'conflict.messageBefore': "Un message plus proche part à ce client le {beforeOn} : reportez d'abord celui-là.",
  'validation.nextOn':
    "Le prochain contact demande un jour, qui ne vient pas avant l'échange. Rien n'a été enregistré.",
  'validation.noteText': "Une note demande un texte. Rien n'a été enregistré.",
  ...fileErrors,
  ...followUpErrors,
  ...levelErrors,
} as const;
