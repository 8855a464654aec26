/** What an import has to say of a whole file. */
export const importIssues = {
  'issue.otherFirm':
    "Le nom de ce fichier est celui d'une autre société (SIREN {siren}) : ce dossier est celui de {name} (SIREN {firmSiren}). Ses clients et ses factures seraient mêlés aux vôtres.",
  'issue.otherFirmBefore':
    'Le nom de ce fichier porte le SIREN {siren}, et celui de « {file} », déjà importé, le SIREN {before} : si ce sont deux sociétés, leurs clients et leurs factures seraient mêlés.',
  'issue.onlyCustomerAccounts':
    "Cet export ne contient que les comptes de clients : sans les ventes, la banque et les pertes en face, une facture, un avoir, un règlement ou une perte ne se reconnaissent qu'à leur journal et à leur sens. Exportez plutôt toutes les écritures.",
  'issue.unbalancedEntries_one':
    "Une écriture n'est pas équilibrée ({entries}) : il lui manque des lignes, et peut-être une facture ou un règlement. Refaites l'export, ou vérifiez-la dans votre logiciel.",
  'issue.unbalancedEntries_other':
    "{count} écritures ne sont pas équilibrées ({entries}) : il leur manque des lignes, et peut-être des factures ou des règlements. Refaites l'export, ou vérifiez-les dans votre logiciel.",
  'issue.noPayments':
    'Cet export ne contient aucun règlement de client (journaux : {journals}). Tant que ceux de la banque et de la caisse ne sont pas importés aussi, des factures payées paraissent dues : ne relancez pas avant.',
  'issue.noSales':
    "Cet export ne contient aucune vente (journaux : {journals}) : ses règlements restent sans facture en face tant que le journal des ventes n'est pas importé aussi.",
  'issue.provisional_one':
    "Une ligne sur {rows} n'est pas validée (ValidDate) : cet export est provisoire. Importez l'export définitif quand il sera fait : il prendra sa place.",
  'issue.provisional_other':
    "{count} lignes sur {rows} ne sont pas validées (ValidDate) : cet export est provisoire et peut encore changer. Importez l'export définitif quand il sera fait : il prendra sa place.",
  'issue.takingsAccount':
    "« {name} » porte {lines} des {ofLines} lignes de clients et ses ventes sont réglées le jour même ou presque : ce sont sans doute des recettes, pas un débiteur, et il ne sera jamais relancé. Si c'est un client, dites-le sur sa fiche après l'import.",
  'issue.quickTakings':
    '« {name} » porte {lines} des {ofLines} lignes de clients et n’y doit presque jamais rien de plus de quatre jours : si ce sont des recettes (cartes, plateforme) et non un débiteur, dites-le sur sa fiche, car il est relancé comme un client.',
  'issue.neverSold':
    '« {name} » n’a aucune vente dans ce fichier, seulement des sommes versées ou virées : si c’est un compte interne, d’associé ou d’attente et non un client, dites-le sur sa fiche, car il est relancé comme un client.',
  'issue.takingsReminded':
    '« {name} » porte {lines} des {ofLines} lignes de clients et ses ventes sont réglées le jour même ou presque : si ce sont des recettes et non un débiteur, dites-le sur sa fiche, car il est relancé comme un client.',
  'issue.notDebtors_one':
    "« {names} » n'est pas le nom d'un débiteur (recettes, plateforme de paiement, passage, divers, attente, affacturage) : il ne sera jamais relancé. Si c'est un client, dites-le sur sa fiche après l'import.",
  'issue.notDebtors_other':
    "{count} comptes n'ont pas le nom d'un débiteur (recettes, plateforme de paiement, passage, divers, attente, affacturage) et ne seront jamais relancés : {names}. Si l'un est un client, dites-le sur sa fiche après l'import.",
  'issue.unreadDisputes_one':
    'Dans la colonne « {column} », une ligne ne dit ni oui ni non : elle n’ouvre aucun litige. Si la facture est contestée, ouvrez un litige avant de relancer.',
  'issue.unreadDisputes_other':
    'Dans la colonne « {column} », {count} lignes ne disent ni oui ni non : elles n’ouvrent aucun litige. Ouvrez un litige sur les factures contestées avant de relancer.',
  'issue.changesCut':
    'Seules les {kept} premières modifications sur {count} restent dans le compte rendu de cet import.',
  'issue.dayOf.today':
    "Ni le fichier ni son nom ne disent de quel jour est cette liste : elle est prise comme d'aujourd'hui, le {asOfOn}.",
  'issue.dayOf.newestRow':
    "Ni le fichier ni son nom ne disent de quel jour est cette liste : c'est la date la plus récente de ses lignes, le {asOfOn}. Vos données ne paraîtront pas plus récentes.",
  'issue.balancesOnly':
    'Cette liste donne le solde de chaque client au {asOfOn}, sans ses factures : un solde devient une pièce là où aucune facture n’est connue, et n’en remplace aucune là où il y en a ; les soldes qui diffèrent sont listés.',
  'issue.agedBalance':
    "Cette balance âgée n'a pas le détail des factures : chaque tranche devient une pièce par client, dont l'échéance est estimée au plus tard que permet sa tranche au {asOfOn}.",
  'issue.collectiveAccount_one':
    "Une écriture du compte {account} (solde {balanceCents}) ne nomme aucun client : personne n'en sera relancé. Pour relancer, refaites l'export avec les comptes auxiliaires (CompAuxNum), ou importez la liste de vos factures par client.",
  'issue.collectiveAccount_other':
    "{count} écritures du compte {account} (solde {balanceCents}) ne nomment aucun client : les clients n'y sont pas séparés et personne n'en sera relancé. Pour relancer, refaites l'export avec les comptes auxiliaires (CompAuxNum), ou importez la liste de vos factures par client.",
  'issue.ledgerPresent':
    "Ce dossier suit des écritures comptables (FEC), qui décident des montants : la liste n'y ajoute que ce qui n'y est pas, et ne solde aucune de leurs pièces.",
  'issue.listIsAuthoritative_one':
    "Vos écritures comptables s'arrêtent au {ledgerOn} : à partir du {asOfOn}, cette liste décide de ce qui reste dû, jusqu'à l'import d'écritures qui aillent aussi loin. Une facture est réglée, en tout ou en partie ({loweredCents}). Si la liste n'est qu'une partie de ce qui vous est dû, choisissez « Changements seulement ».",
  'issue.listIsAuthoritative_other':
    "Vos écritures comptables s'arrêtent au {ledgerOn} : à partir du {asOfOn}, cette liste décide de ce qui reste dû, jusqu'à l'import d'écritures qui aillent aussi loin. {count} factures sont réglées, en tout ou en partie ({loweredCents}). Si la liste n'est qu'une partie de ce qui vous est dû, choisissez « Changements seulement ».",
  'issue.listStillAuthoritative':
    'La situation complète « {name} » est plus récente que ces écritures : à partir du {asOfOn}, elle continue de décider de ce qui reste dû.',
  'issue.ledgerIsAuthoritative':
    "Ces écritures vont plus loin que la situation complète « {name} » du {asOfOn} : elles décident de nouveau de ce qui reste dû, et les règlements tirés de la liste s'effacent.",
  'issue.otherCurrencies_one':
    "Une pièce est en {currencies} : elle a son propre solde, n'est jamais ajoutée aux euros, et n'entre pas dans le contrôle avec le compte 411.",
  'issue.otherCurrencies_other':
    "{count} pièces sont en {currencies} : chaque devise a son propre solde, n'est jamais ajoutée aux euros, et n'entre pas dans le contrôle avec le compte 411.",
  'issue.totalAgrees': 'Le total imprimé dans le fichier ({totalCents}) est bien celui de ses lignes.',
  'issue.totalRefused':
    'Le total imprimé dans le fichier ({totalCents}) est celui des lignes lues ({readCents}) et des lignes refusées ({refusedCents}).',
  'issue.totalDiffers':
    "Le total imprimé dans le fichier ({totalCents}) n'est pas celui de ses lignes : {readCents} lus et {refusedCents} refusés (écart : {differenceCents}). Vérifiez que l'export est complet.",
  'issue.inLedger_one':
    'Une pièce est déjà connue par les écritures comptables : elle n’est pas ajoutée une seconde fois.',
  'issue.inLedger_other':
    '{count} pièces sont déjà connues par les écritures comptables : elles ne sont pas ajoutées une seconde fois.',
  'issue.runningBalance': 'La colonne du solde cumule les lignes : elle a été laissée de côté.',
  'issue.repeats_one':
    "Une ligne répète une pièce encore ouverte d'un autre import ({repeatedCents}) : si c'est un à-nouveau, elle ne doit pas compter deux fois. Elle est parmi les lignes signalées.",
  'issue.repeats_other':
    "{count} lignes répètent des pièces encore ouvertes d'un autre import ({repeatedCents}) : si ce sont des à-nouveaux, elles ne doivent pas compter deux fois. Elles sont parmi les lignes signalées.",
  'issue.manualReplaced_one':
    "Une pièce du fichier prend la place de celle que vous aviez saisie : ses imputations, suspensions, relances et échéanciers suivent, rien n'est compté deux fois.",
  'issue.manualReplaced_other':
    "{count} pièces du fichier prennent la place de celles que vous aviez saisies : leurs imputations, suspensions, relances et échéanciers suivent, rien n'est compté deux fois.",
  'issue.sheet': 'Une seule feuille de ce classeur est lue : « {sheet} ». Ne le sont pas : {others}.',
  'issue.otherAccounts_one':
    'Une ligne d’un autre compte (banque, ventes, TVA…) est laissée de côté : seuls les comptes clients (411, 413, 416, 419) sont lus.',
  'issue.otherAccounts_other':
    '{count} lignes d’autres comptes (banque, ventes, TVA…) sont laissées de côté : seuls les comptes clients (411, 413, 416, 419) sont lus.',
  'issue.unusedColumns': 'Ces colonnes ne sont pas lues : {columns}.',
  'issue.unusedCustomerColumns':
    'Ces colonnes ne sont pas lues : {columns}. Pour reprendre celles qui décrivent les clients ({ofCustomers}), importez aussi ce fichier comme liste de clients.',
  'issue.unreadTerms':
    'Ces conditions de règlement ne sont pas comprises : {terms}. L’échéance de leurs factures est estimée d’après les conditions du client ou de la société.',
  'issue.skippedRows_one': 'Une ligne de total ou de titre a été laissée de côté.',
  'issue.skippedRows_other': '{count} lignes de totaux ou de titres ont été laissées de côté.',
  'issue.corrected_one': "Le montant d'une pièce déjà importée est corrigé.",
  'issue.corrected_other': 'Le montant de {count} pièces déjà importées est corrigé.',
  'issue.reopened_one': 'Une pièce redevient due : le fichier en laisse plus à payer que le dossier.',
  'issue.reopened_other': '{count} pièces redeviennent dues : le fichier en laisse plus à payer que le dossier.',
  'issue.oddDocumentDays_one':
    "La date de pièce d'une ligne n'existe pas ou n'est pas plausible : la ligne a été lue avec sa date d'écriture. Ligne {lines}.",
  'issue.oddDocumentDays_other':
    "La date de pièce de {count} lignes n'existe pas ou n'est pas plausible : elles ont été lues avec leur date d'écriture. Lignes {lines}.",
  'issue.noCustomerLines':
    "Aucune ligne lue n'est sur un compte de client (411, 413, 416, 419) : rien de cet export n'est dû par personne. Si vos clients ont d'autres comptes, refaites l'export avec le compte collectif dans CompteNum et le client dans CompAuxNum, ou indiquez quelle colonne est laquelle.",
  'issue.noCustomerColumn_one':
    "Ce fichier n'a pas de colonne du client (CompAuxNum), et son seul compte de clients est le {accounts} : tout ce qu'il contient est pris pour un seul client. Avant d'appliquer, refaites l'export avec les comptes auxiliaires.",
  'issue.noCustomerColumn_other':
    "Ce fichier n'a pas de colonne du client (CompAuxNum) : chacun de ses {count} comptes de clients ({accounts}) est pris pour un client. Si plusieurs clients se partagent un compte, refaites l'export avec les comptes auxiliaires avant d'appliquer.",
  'issue.customersByName':
    "Ce fichier a le nom des clients, mais pas leur code (CompAuxNum) : c'est le nom qui tient lieu de code. Deux clients de même nom n'en font qu'un.",
  'issue.unevenCodes':
    "Les codes des clients sont des nombres de longueurs différentes, et ce fichier a pu passer par un tableur, qui ôte les zéros de tête : comparez-les à ceux de votre logiciel avant d'appliquer.",
  'issue.headingsMeant': "Ces titres de colonnes ne sont pas ceux d'un FEC et ont été compris ainsi : {headings}.",
  'issue.headingsUnread_one': "Une colonne n'est pas lue : {headings}.",
  'issue.headingsUnread_other': '{count} colonnes ne sont pas lues : {headings}.',
  'issue.unreadableLetters_one':
    "Une lettre de ce fichier n'a pas pu être lue et est remplacée par « ? » : vérifiez le nom des clients avant de leur écrire.",
  'issue.unreadableLetters_other':
    "{count} lettres de ce fichier n'ont pas pu être lues et sont remplacées par « ? » : vérifiez le nom des clients avant de leur écrire.",
  'issue.cutTexts_one':
    "Un texte démesuré d'une ligne (libellé, nom ou numéro) a été coupé : seul son début est gardé. Ligne {lines}.",
  'issue.cutTexts_other':
    'Des textes démesurés de {count} lignes (libellé, nom ou numéro) ont été coupés : seul leur début est gardé. Lignes {lines}.',
  'issue.oddDueDays_one':
    "La date d'échéance d'une ligne n'existe pas ou n'est pas plausible : la ligne a été lue sans elle. Ligne {lines}.",
  'issue.oddDueDays_other':
    "La date d'échéance de {count} lignes n'existe pas ou n'est pas plausible : elles ont été lues sans elle. Lignes {lines}.",
  'issue.listsPresent':
    'Des listes de créances sont déjà importées : une facture que ces écritures contiennent aussi ne compte qu’une fois, telle que les écritures la disent, avec l’échéance de la liste.',
} as const;
