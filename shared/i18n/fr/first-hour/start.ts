export const start = {
  fileTitle: 'Commencer par un export de la comptabilité',
  fileText:
    "Déposez ici le fichier des écritures comptables (FEC), une balance ou une liste de factures : le dossier de la société est créé à partir de lui, et vous voyez ce qu'il contient avant d'enregistrer quoi que ce soit.",
  fileAction: 'Choisir un export de la comptabilité…',
  fileAsked: 'Lecture de {name}…',
  fileRefused: "{name} n'a pas été lu",
  drop: 'Déposez un export de la comptabilité, ou un dossier Amiable (.amiable)',
  firmTitle: 'Le dossier de votre société',
  firmText: '{name} est lu aussitôt le dossier créé. Vérifiez le nom et le SIREN : ils ne vous seront plus demandés.',
  firmCreate: 'Créer le dossier et lire le fichier',
  place: 'Le dossier est gardé sur cet ordinateur.',
  placeAsked: "L'emplacement du dossier vous est demandé ensuite.",
  knownTitle: 'Cette société est déjà dans Amiable',
  knownText: '{name} porte le SIREN de {firm}. Ouvrez son dossier pour y importer ce fichier.',
  knownOpen: 'Ouvrir {firm} et lire le fichier',
  knownOther: 'Créer un autre dossier',
} as const;
