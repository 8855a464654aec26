/** Why a file, or a firm's own file, cannot be used; part of `errors`. */
export const fileErrors = {
  file_unreadable:
    "Le fichier ne peut pas être lu. Rien n'a changé : vérifiez qu'il existe toujours et qu'il n'est pas ouvert ailleurs.",
  'file_unreadable.firmMissing':
    "Le dossier {name} est introuvable. Rien n'a été ouvert : vérifiez son nom et son emplacement.",
  'file_unreadable.notAFile':
    "{name} n'est pas un fichier ordinaire : c'est un répertoire, un tube ou un périphérique. Rien n'a été lu ni modifié : choisissez un fichier.",
  'file_unreadable.nameTooLong':
    "Le nom du fichier {name} est trop long. Rien n'a été écrit : donnez-lui un nom plus court, de moins de 200 caractères sans accents.",
  'file_unreadable.readOnly':
    "Amiable n'a plus le droit d'écrire à l'emplacement de ce dossier. Rien n'a été enregistré de cette opération, tout ce qui précède est gardé : rétablissez ce droit, ou fermez le dossier et déplacez-le.",
  'file_unreadable.disk':
    "Le disque qui contient ce dossier ne répond pas : support débranché, réseau coupé ou disque défaillant. Rien n'a été enregistré de cette opération, tout ce qui précède est gardé : rebranchez-le, puis recommencez.",
  'file_unreadable.tooLarge':
    "Le fichier est devenu trop grand pour le disque où il se trouve. Rien n'a été enregistré de cette opération, tout ce qui précède est gardé : déplacez le dossier sur un disque sans cette limite.",
  'file_unreadable.moved':
    "Le fichier de ce dossier a été déplacé ou renommé pendant qu'il était ouvert. Rien n'a été enregistré de cette opération, tout ce qui précède s'y trouve : fermez le dossier, puis ouvrez-le à son nouvel emplacement.",
  'file_unreadable.firmGone':
    "Le fichier {name} a été supprimé, ou déplacé hors de vue, pendant qu'il était ouvert. Rien n'a été enregistré de cette opération, tout ce qui précède est encore là : enregistrez une copie du dossier pour continuer.",
  'file_unreadable.firmReplaced':
    "Le fichier {name} a été remplacé par un autre pendant qu'il était ouvert. Rien n'a été enregistré de cette opération, tout ce qui précède est encore là et l'autre fichier n'a pas été touché : enregistrez une copie du dossier pour continuer.",
  'file_unreadable.firmReadOnly':
    "Le dossier {name} ne peut pas être modifié : le fichier ou son emplacement est en lecture seule. Rien n'a été ouvert : déplacez-le ou demandez le droit d'y écrire.",
  'file_unreadable.firmCreate':
    "Le dossier {name} n'a pas pu être créé : son emplacement n'existe pas ou est en lecture seule. Rien n'a été écrit : choisissez-en un autre.",
  'file_unreadable.writing':
    "Le fichier {name} n'a pas pu être écrit : son emplacement n'existe pas ou est en lecture seule. Rien n'a été écrit : choisissez-en un autre.",
  file_format: "Ce fichier n'a pas le format attendu. Rien n'a été importé : choisissez un autre fichier.",
  'file_format.logo':
    "Ce fichier n'est pas une image PNG ou JPEG que l'on puisse imprimer. Rien n'a changé : choisissez une autre image.",
  'file_format.logoTooLarge':
    "Cette image dépasse 300 Ko, et chaque courrier en garde une copie. Rien n'a changé : choisissez une image plus légère.",
  'file_format.proof':
    "Une preuve doit être un PDF ou une photo (JPEG ou PNG). Rien n'a été joint : choisissez un autre fichier.",
  'file_format.mail':
    "Ce fichier n'est pas un courriel que l'on sache lire. Rien n'a été joint : enregistrez le courriel au format .eml depuis votre messagerie.",
  'file_format.attachmentTooLarge':
    "{name} dépasse {megabytes} Mo. Rien n'a été joint : réduisez ce fichier, ou joignez-en une partie.",
  'file_format.attachmentEmpty': "{name} est vide. Rien n'a été joint.",
  'file_format.proofTooLarge':
    "Une preuve ne peut pas dépasser 10 Mo. Rien n'a été joint : choisissez un fichier plus léger.",
  firm_newer:
    "Ce dossier a été créé par une version plus récente d'Amiable. Il n'a pas été modifié : installez la dernière version pour l'ouvrir.",
  firm_damaged: "Ce dossier est abîmé. Il n'a pas été modifié : vous pouvez rétablir une sauvegarde.",
  'firm_damaged.empty':
    "Ce fichier est vide : il n'y a plus de dossier dedans, par exemple après une copie interrompue. Il n'a pas été modifié : rétablissez une sauvegarde, ou refaites la copie.",
  'firm_damaged.migrations':
    "La structure de ce dossier a été modifiée hors d'Amiable. Il n'a pas été touché : rétablissez une sauvegarde.",
  'firm_damaged.orphans':
    "Des liens manquent entre les données de ce dossier. Il n'a pas été touché : rétablissez une sauvegarde.",
  'firm_damaged.proof':
    "Cette preuve n'est plus telle qu'elle a été jointe : elle n'est pas affichée. Rétablissez une sauvegarde.",
  firm_locked:
    "Ce dossier est déjà ouvert, ici ou sur un autre poste. Il n'a pas été touché : fermez-le là où il est ouvert, puis recommencez.",
  disk_full: "Le disque est plein. Rien n'a été enregistré : libérez de la place puis recommencez.",
  'firm_damaged.letter':
    "Ce courrier n'est plus celui qui a été émis : son contenu a été modifié. Il n'est pas montré ; rétablissez une sauvegarde.",
  'firm_damaged.backup':
    "Cette sauvegarde est abîmée elle aussi. Le dossier n'a pas été touché : choisissez-en une autre.",
  'file_format.notFirm':
    "Ce fichier n'est pas un dossier Amiable, quel que soit son nom. Il n'a pas été modifié : choisissez le fichier .amiable de votre société ou demandez-en une nouvelle copie. Si c'est un export de la comptabilité, rendez-lui sa terminaison (.txt, .csv, .xlsx) et importez-le.",
  'file_format.firmInArchive':
    "Ce fichier est une archive ZIP, pas un dossier Amiable. Il n'a pas été modifié : ouvrez l'archive, copiez-en le fichier .amiable sur votre disque, puis choisissez cette copie.",
  'file_format.empty': "Ce fichier est vide. Rien n'a été importé : refaites l'export depuis votre logiciel comptable.",
  'file_format.tooLarge': "Ce fichier dépasse 2 Go. Rien n'a été importé : exportez un exercice à la fois.",
  'file_format.longLine':
    "La ligne {line} de ce fichier dépasse un million de caractères : ce n'est ni un FEC ni une liste, ou il est abîmé. Rien n'a été importé : refaites l'export depuis votre logiciel.",
  'file_format.pdf':
    "Ce fichier est un PDF. Rien n'a été importé : dans votre logiciel, demandez plutôt l'export des écritures (FEC) ou la liste des factures au format Excel ou CSV.",
  'file_format.archive':
    "Cette archive ne contient pas de fichier des écritures (FEC). Rien n'a été importé : ouvrez-la et importez le fichier qu'elle contient.",
  'file_format.spreadsheet':
    "Ce classeur est d'un ancien format (.xls) ou protégé. Rien n'a été importé : ouvrez-le dans votre tableur et enregistrez-le au format .xlsx, sans mot de passe.",
  'file_format.picture':
    "Ce fichier est une image. Rien n'a été importé : choisissez le fichier des écritures comptables (FEC), ou une liste de factures au format Excel ou CSV.",
  'file_format.firmFile':
    "Ce fichier est un dossier Amiable. Rien n'a été importé : pour l'ouvrir, utilisez « Ouvrir un dossier ».",
  'file_format.webPage':
    "Ce fichier est une page web. Rien n'a été importé : reconnectez-vous à votre logiciel et téléchargez-le de nouveau, ou ouvrez-le dans votre tableur et enregistrez-le au format Excel (.xlsx).",
  'file_format.archiveManyFiles':
    "Cette archive contient plusieurs fichiers. Rien n'a été importé : ouvrez-la et importez-les un par un.",
  'file_format.archiveLocked':
    "Cette archive est protégée par un mot de passe. Rien n'a été importé : ouvrez-la et importez le fichier qu'elle contient.",
  'file_format.brokenArchive': "Cette archive est incomplète ou abîmée. Rien n'a été importé : copiez-la de nouveau.",
  'file_format.bomb':
    "Cette archive se déploie en un fichier démesuré. Rien n'a été importé : vérifiez d'où elle vient.",
  'file_format.xmlEntities':
    "Ce fichier XML contient des déclarations (DOCTYPE) qu'un FEC n'a pas. Rien n'a été importé : vérifiez d'où il vient.",
  'file_format.badXml':
    "Ce fichier XML est mal formé à la ligne {line}. Rien n'a été importé : refaites l'export depuis votre logiciel comptable.",
  'file_format.noEntries':
    "Ce FEC ne contient aucune écriture. Rien n'a été importé : vérifiez l'export de votre logiciel.",
  'file_format.xml': "Ce fichier XML n'est pas un fichier des écritures comptables. Rien n'a été importé.",
  'file_format.notFec':
    "Ce fichier n'a pas l'en-tête d'un fichier des écritures comptables (FEC). Rien n'a été importé : vérifiez l'export de votre logiciel.",
  'file_format.missingColumns':
    "Il manque à ce fichier les colonnes {columns}. Rien n'a été importé : vérifiez l'export de votre logiciel.",
  'file_unreadable.tooHeavy':
    "La lecture de ce fichier demande beaucoup trop de mémoire : elle a été arrêtée. Rien n'a été importé : le fichier est abîmé ou démesuré ; vérifiez-le, ou exportez une période plus courte.",
  'file_unreadable.tooSlow':
    "La lecture de ce fichier n'avançait plus : elle a été arrêtée. Rien n'a été importé : le fichier est abîmé ou démesuré ; vérifiez-le, ou exportez une période plus courte.",
  'file_unreadable.folder':
    "« {name} » est un dossier de l'ordinateur. Rien n'a été importé : ouvrez-le et choisissez les fichiers qu'il contient.",
  'file_unreadable.upload':
    "Le fichier {name} n'a pas pu être transmis. Rien n'a changé : vérifiez qu'il existe toujours et recommencez.",
  'file_format.notList':
    "Ce fichier n'est ni un fichier des écritures comptables (FEC), ni une liste en colonnes (CSV, TXT, XLSX). Rien n'a été importé : vérifiez l'export de votre logiciel.",
  'file_format.listTooLarge': "Cette liste dépasse 64 Mo. Rien n'a été importé : exportez-la en plusieurs fichiers.",
  'file_format.tooManyColumns':
    "Cette liste a plus de 200 colonnes. Rien n'a été importé : gardez celles du client, du numéro, des dates et des montants.",
  'file_format.openDocument':
    "Ce fichier est un document OpenOffice ou LibreOffice. Rien n'a été importé : ouvrez-le et enregistrez-le au format Excel (.xlsx) ou CSV.",
  'file_format.tooManyRows':
    "Cette liste dépasse 500 000 lignes. Rien n'a été importé : exportez-la en plusieurs fichiers.",
  'file_format.farCells':
    "Une cellule de ce classeur est placée à la ligne {row}, colonne {column}, bien au-delà d'une liste. Rien n'a été importé : copiez la liste seule dans un nouveau classeur et enregistrez-le au format .xlsx.",
  'file_format.oddSpreadsheet':
    "Ce classeur est écrit d'une façon que l'application ne sait pas lire. Rien n'a été importé : ouvrez-le dans votre tableur et enregistrez-le de nouveau au format .xlsx.",
  'file_format.oddCell':
    "La cellule {cell} de ce classeur est écrite d'une façon que l'application ne sait pas lire. Rien n'a été importé : ouvrez-le dans votre tableur, vérifiez cette cellule et enregistrez-le de nouveau au format .xlsx.",
  'file_format.brokenSpreadsheet':
    "Ce classeur est incomplet ou abîmé. Rien n'a été importé : ouvrez-le dans votre tableur et enregistrez-le de nouveau au format .xlsx.",
  'file_format.accountsWithoutCustomers':
    "Ce fichier contient les écritures ou les soldes de tous les comptes, sans dire de quels clients : le compte collectif n'en est pas un. Rien n'a été importé : exportez le FEC, ou la balance auxiliaire des clients.",
  'file_format.noCustomerAccounts':
    "Ce fichier contient les écritures ou les soldes d'autres comptes (banque, ventes, TVA…), et aucun compte de client (411, 413, 416, 419). Rien n'a été importé : exportez le FEC, ou la balance auxiliaire des clients.",
  'file_format.ledgerDamaged':
    "Un tableur a transformé ce fichier des écritures (FEC) : à la ligne {line}, le nombre de la colonne {column} y est devenu « {value} » et ne peut être retrouvé. Rien n'a été importé : choisissez le fichier d'origine, ou refaites l'export.",
  'file_format.ledgerDates':
    "Les dates de ce fichier des écritures (FEC) ont été retournées par un tableur, le mois pris pour le jour (« {first} », « {second} ») : elles ne sont plus sûres. Rien n'a été importé : choisissez le fichier d'origine, ou refaites l'export.",
  'file_format.notReceivables':
    "Cette liste semble être de devis, de commandes ou de fournisseurs, non de factures à vos clients. Rien n'a été importé : si elle l'est, indiquez ce que contiennent ses colonnes.",
  'file_format.noItems':
    "Cette liste ne contient aucune créance. Rien n'a été importé : vérifiez l'export de votre logiciel.",
  'file_format.noCustomers':
    "Aucun client n'a été trouvé dans ce fichier. Rien n'a été importé : choisissez-en un autre.",
  'file_format.ledgerAsCustomers':
    "Ce fichier contient des écritures comptables (FEC), pas des clients. Rien n'a été importé : importez-le depuis l'écran Imports.",
} as const;
