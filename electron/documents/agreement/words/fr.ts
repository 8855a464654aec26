import type { AgreementTexts } from './types.ts';

/** A payment plan agreement. Each clause names the article it rests on; it is neither a settlement (C. civ. 2044) nor a title. */
export const fr: AgreementTexts = {
  title: "PROTOCOLE D'ÉCHELONNEMENT",
  planNumber: (number) => `Échéancier n° ${number}`,
  runningHead: ({ number, creditor, debtor }) => `Protocole d'échelonnement n° ${number} – ${creditor} / ${debtor}`,
  between: 'Entre les soussignés :',
  and: 'et',
  hereafterCreditor: 'ci-après « le Créancier »',
  hereafterDebtor: 'ci-après « le Débiteur »',
  agreed: 'il est convenu ce qui suit.',
  articles: {
    debt: {
      heading: 'Reconnaissance de dette',
      text: ({ total, totalInWords, issuedOn }) => [
        `Le Débiteur reconnaît devoir au Créancier, au ${issuedOn}, la somme de ${total}${totalInWords ? ` (${totalInWords})` : ''}, au titre des pièces et sommes suivantes. Cette reconnaissance interrompt la prescription (article 2240 du code civil).`,
      ],
    },
    schedule: {
      heading: 'Échéancier',
      text: ({ count, firstOn, lastOn }) => [
        count === 1
          ? `Le Débiteur s'engage à payer cette somme en une échéance, le ${firstOn}.`
          : `Le Débiteur s'engage à payer cette somme en ${count} échéances, du ${firstOn} au ${lastOn}. Chaque paiement doit être parvenu au Créancier à la date indiquée. Un paiement anticipé est toujours possible.`,
      ],
    },
    payment: {
      heading: 'Paiement',
      text: ({ hasIban }) => [
        hasIban
          ? 'Les paiements sont faits par virement sur le compte du Créancier indiqué ci-dessous.'
          : 'Les paiements sont faits au siège du Créancier ou par tout moyen convenu avec lui.',
      ],
    },
    allocation: {
      heading: 'Imputation',
      text: () => [
        "Chaque paiement s'impute sur l'échéance la plus ancienne restant due. Sur la dette, il s'impute d'abord sur les pénalités de retard, puis sur le principal en commençant par la facture la plus ancienne, enfin sur les indemnités forfaitaires (articles 1343-1 et 1342-10 du code civil).",
      ],
    },
    penalties: {
      heading: 'Pénalités postérieures',
      text: ({ isConsumer, claimsLaterPenalties }) => [
        isConsumer
          ? `Les intérêts postérieurs au présent protocole ne sont pas compris dans l'échéancier. ${
              claimsLaterPenalties
                ? "Ils continuent de courir sur les sommes restant dues jusqu'à leur paiement, et sont réclamés après la dernière échéance ou dès la déchéance du terme."
                : "Ils ne sont pas réclamés tant que l'échéancier est respecté."
            }`
          : `Les pénalités de retard postérieures au présent protocole ne sont pas comprises dans l'échéancier. ${
              claimsLaterPenalties
                ? "Elles continuent de courir, au taux applicable à ces pièces, sur les sommes restant dues jusqu'à leur paiement, et sont réclamées après la dernière échéance ou dès la déchéance du terme."
                : "Elles ne sont pas réclamées tant que l'échéancier est respecté ; le Créancier n'y renonce pas pour le cas où la déchéance du terme serait encourue."
            }`,
      ],
    },
    acceleration: {
      heading: 'Déchéance du terme',
      text: ({ cureDays }) => [
        `Si une échéance n'est pas payée à sa date, le Créancier adresse au Débiteur une mise en demeure par lettre recommandée avec accusé de réception, qui rappelle la présente clause. Si elle reste sans effet pendant ${cureDays} jours à compter de sa première présentation, la totalité des sommes restant dues devient immédiatement exigible. Cette déchéance n'a pas lieu de plein droit en dehors de la présente clause (article 1305-4 du code civil, qui ne vise que les sûretés).`,
      ],
    },
    rights: {
      heading: 'Absence de novation',
      text: () => [
        "Tant que l'échéancier est respecté, le Créancier n'engage aucune poursuite pour les sommes qui y figurent. Le présent protocole n'emporte pas novation (article 1330 du code civil) : la dette conserve sa nature, sa date et ses garanties. L'ouverture d'une procédure collective à l'égard du Débiteur suspend l'échéancier.",
      ],
    },
    originals: {
      heading: 'Exemplaires',
      text: () => [
        'Le présent protocole est établi en deux exemplaires originaux, un pour chaque partie (article 1375 du code civil).',
      ],
    },
  },
  columns: {
    reference: 'N° de pièce',
    issuedOn: 'Date',
    dueOn: 'Échéance',
    open: 'Reste dû',
    position: 'N°',
    instalmentOn: 'À payer le',
    amount: 'Montant',
    remaining: 'Restant dû ensuite',
  },
  principal: 'Principal',
  penalties: 'Pénalités de retard',
  indemnities: 'Indemnités forfaitaires pour frais de recouvrement',
  total: 'Total',
  debtTotal: 'Total de la dette',
  noDueDate: '–',
  handwritten: {
    heading:
      'Mention à écrire de la main du signataire pour le Débiteur, en chiffres et en toutes lettres (article 1376 du code civil) :',
    model: ({ total, totalInWords }) =>
      `« Je reconnais devoir la somme de ${total}${totalInWords ? ` (${totalInWords})` : ''}. »`,
  },
  signature: {
    creditor: 'Pour le Créancier',
    debtor: 'Pour le Débiteur',
    capacity: 'Nom et qualité du signataire',
    date: 'Date et signature',
  },
};
