export const start = {
  fileTitle: 'Commencer par un export de la comptabilité',
  fileText:
    "Déposez ici le fichier des écritures comptables (FEC), une balance ou une liste de factures : le dossier de la société est créé à partir de lui, et vous voyez ce qu'il contient avant d'enregistrer quoi que ce soit.",
  fileAction: 'Choisir un export de la comptabilité…',
  fileAsked: 'Lecture de {name}…',
  fileRefused: "{name} n'a pas été lu",
  drop: 'Déposez un export de la comptabilité, ou un dossier Amiable (.amiable)',
  firmTitle: 'Le dossier de votre société',
  firmText_one:
    '{names} est lu aussitôt le dossier créé. Vérifiez le nom et le SIREN : ils ne vous seront plus demandés.',
  firmText_other:
    "{names} : ces {count} fichiers sont lus l'un après l'autre dans cet ordre, chacun avec son aperçu, aussitôt le dossier créé. Vérifiez le nom et le SIREN : ils ne vous seront plus demandés.",
  firmCreate_one: 'Créer le dossier et lire le fichier',
  firmCreate_other: 'Créer le dossier et lire les {count} fichiers',
  onlyFirm_one:
    "Seul {name} est ouvert : {others}, déposé avec lui, n'est pas lu. Un dossier s'ouvre à la fois, et un export s'importe une fois le dossier ouvert.",
  onlyFirm_other:
    "Seul {name} est ouvert : {others}, déposés avec lui, ne sont pas lus. Un dossier s'ouvre à la fois, et un export s'importe une fois le dossier ouvert.",
  place: 'Le dossier est gardé sur cet ordinateur.',
  placeAsked: "L'emplacement du dossier vous est demandé ensuite.",
  knownTitle: 'Cette société est déjà dans Amiable',
  knownText_one: '{names} porte le SIREN de {firm}. Ouvrez son dossier pour y importer ce fichier.',
  knownText_other:
    "{names} : le premier de ces {count} fichiers porte le SIREN de {firm}. Ouvrez son dossier pour les y importer l'un après l'autre, dans cet ordre.",
  knownOpen_one: 'Ouvrir {firm} et lire le fichier',
  knownOpen_other: 'Ouvrir {firm} et lire les {count} fichiers',
  knownOther: 'Créer un autre dossier',
} as const;
