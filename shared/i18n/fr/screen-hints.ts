/** What is said of a screen to whom asks: two sentences at most, and the rule of law that stands behind, where there is one. */
export type Hint = { readonly text: string; readonly source: string | null };

/** Every screen of an open firm, by its address, with its hint. A screen without a hint does not compile (`renderer/shell/routes.tsx`). */
export const screenHints = {
  '/': {
    text: "L'encours échu, les relances prêtes et ce qui attend une décision, au jour affiché. Chaque chiffre ouvre les lignes dont il est fait ; « Personnaliser » masque et déplace les blocs.",
    source: null,
  },
  '/guide': {
    text: 'Chaque tâche pas à pas, sans connexion. La recherche accepte les mots de tous les jours et les fautes de frappe.',
    source: null,
  },
  '/first-steps': {
    text: "Ce qui manque à votre société avant sa première lettre. Une société inscrite au registre du commerce porte sur ses courriers son SIREN, la ville du greffe, son siège et sa forme, avec son capital s'il y en a un.",
    source: 'Code de commerce, art. R123-237 et R123-238',
  },
  '/balance': {
    text: "Chaque facture ouverte est dans une seule tranche, celle de son retard à la date d'arrêté, et le total se contrôle avec le compte 411. Entre professionnels, les pénalités courent dès le lendemain de l'échéance, sans rappel.",
    source: 'Code de commerce, art. L441-10 II',
  },
  '/balance/editions': {
    text: "Une édition est une balance arrêtée à une date et gardée telle quelle, sous un numéro. Un règlement reçu ou un import fait depuis n'y change rien.",
    source: null,
  },
  '/balance/editions/compare': {
    text: "Ce qui a changé d'une édition à l'autre : qui est entré, qui est sorti, de combien chaque solde a bougé. Comparez deux éditions aux mêmes tranches pour voir toutes les colonnes.",
    source: null,
  },
  '/balance/editions/:id': {
    text: "La balance telle qu'elle était connue quand elle a été arrêtée. Seules les remarques, client par client, restent modifiables.",
    source: null,
  },
  '/customers': {
    text: "Ce que chaque client doit, dont échu. Sa nature décide de ce qui se réclame : un particulier ne doit ni les pénalités ni l'indemnité de 40 € des professionnels.",
    source: 'Code de commerce, art. L441-10 II et D441-5',
  },
  '/customers/complete': {
    text: "Les écritures comptables ne donnent que le code et le nom des clients ; une liste dit le reste, l'étape de relance déjà atteinte ailleurs aussi. Une adresse postale tient en six lignes de 38 caractères, sept à l'étranger.",
    source: 'Norme NF Z 10-011',
  },
  '/customers/:id': {
    text: "Ce que le client doit, ce qu'il a promis et ce qui lui a été écrit. En principe, une facture se prescrit par cinq ans entre professionnels et par deux ans contre un particulier ; une relance n'y change rien.",
    source: 'Code de commerce, art. L110-4 ; code de la consommation, art. L218-2',
  },
  '/allocations': {
    text: "Les règlements et avoirs dont la facture est sûre, avec le motif ; rien n'est lettré sans votre accord. À défaut d'indication du client, un règlement paie d'abord ce qui est échu.",
    source: 'Code civil, art. 1342-10',
  },
  '/reminders': {
    text: "Tout ce qui est à faire, le plus pressant d'abord, avec la raison ; rien ne part sans votre accord. Sans titre exécutoire, les frais de relance restent à votre charge, hors l'indemnité de 40 € que doit un professionnel.",
    source: "Code des procédures civiles d'exécution, art. L111-8 ; code de commerce, art. D441-5",
  },
  '/reminders/run': {
    text: "Un client à la fois, par ordre de priorité : lisez, décidez par une touche, le suivant s'ouvre. La séance se reprend là où vous l'avez laissée, et rien ne part sans votre accord.",
    source: null,
  },
  '/calendar': {
    text: 'Ce qui attend un jour, ce que « À faire » a pour aujourd’hui, et ce qui s’est passé avant ; l’en-tête d’un jour le compte, avec ce qui est à encaisser. Les relances à venir supposent que rien n’est réglé et que chaque recommandé est présenté en une semaine.',
    source: null,
  },
  '/promises': {
    text: "Ce que vos clients ont promis de régler. L'état se calcule d'après les règlements reçus jusqu'au dernier jour ; une promesse écrite par laquelle le client reconnaît sa dette fait repartir la prescription.",
    source: 'Code civil, art. 2240',
  },
  '/disputes': {
    text: 'Ce que vos clients contestent, pièce par pièce et au centime près. Seule cette part n’est plus relancée, et vos avoirs et leurs règlements paient d’abord le reste.',
    source: 'Code civil, art. 1342-10',
  },
  '/plans': {
    text: "Un échéancier accepté suspend les relances de ses pièces, et les règlements reçus comptent pour ses échéances. L'accord signé reconnaît la dette : la prescription repart de zéro.",
    source: 'Code civil, art. 2231 et 2240',
  },
  '/plans/new': {
    text: 'La dernière échéance équilibre le total. À la signature, faites écrire au client la somme en lettres et en chiffres.',
    source: 'Code civil, art. 1376',
  },
  '/plans/:id': {
    text: "Chaque règlement reçu paie l'échéance la plus ancienne. Une échéance manquée ne rend pas tout exigible à elle seule : il faut que l'accord le prévoie et une mise en demeure restée sans effet.",
    source: 'Cour de cassation, 1re chambre civile, 22 juin 2017, n° 16-18.418 (pour un prêt)',
  },
  '/letters': {
    text: "Chaque lettre telle qu'elle est partie, avec son numéro et ses preuves. Une mise en demeure en recommandé reste valable même si le client ne retire pas le pli.",
    source: 'Code civil, art. 1344 ; Cour de cassation, 1re chambre civile, 20 janvier 2021, n° 19-20.680',
  },
  '/imports': {
    text: "Fichier des écritures comptables (FEC), liste de factures, balance ou règlements. Importer deux fois le même fichier ne change rien, et chaque import s'annule.",
    source: 'Livre des procédures fiscales, art. A47 A-1',
  },
  '/imports/columns': {
    text: "Dites ce que contient chaque colonne du fichier ; le choix est gardé pour les suivants. Un FEC n'en a pas besoin : ses colonnes sont fixées par la loi fiscale.",
    source: 'Livre des procédures fiscales, art. A47 A-1',
  },
  '/imports/:id': {
    text: "Ce que le fichier apporte, change ou laisse de côté, ligne par ligne. Rien n'est enregistré tant que l'import n'est pas appliqué, et un import appliqué s'annule ici.",
    source: null,
  },
  '/journal': {
    text: "Qui a fait quoi, et quand. Le journal ne se modifie pas : chaque ligne porte l'empreinte de la précédente, ce que la vérification du dossier contrôle.",
    source: null,
  },
  '/settings': {
    text: "Votre société, ses conditions de règlement, ses relances et les points qui rangent ce qui est à faire. Sans taux convenu, les pénalités sont au taux de la BCE majoré de dix points ; un taux convenu vaut au moins trois fois l'intérêt légal.",
    source: 'Code de commerce, art. L441-10 II',
  },
} as const satisfies Readonly<Record<string, Hint>>;

/** The address of a screen, as the routes write it. */
export type ScreenAddress = keyof typeof screenHints;
