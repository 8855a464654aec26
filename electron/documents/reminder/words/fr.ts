import type { CreditWord, ReminderTexts } from './types.ts';

const many = (count: number, one: string, other: string) => (count === 1 ? one : other);

const creditNouns = {
  invoice: 'facture',
  creditNote: 'avoir',
  payment: 'règlement',
  deposit: 'acompte',
  adjustment: 'régularisation',
  discount: 'escompte',
  difference: 'régularisation',
  transfer: 'régularisation',
  doubtful: 'régularisation',
  writeOff: 'régularisation',
} as const satisfies Record<CreditWord, string>;

/** The letters in French. Words a bailiff's act uses, threats and fees stay out (C. pén. 433-13, CPCE L111-8). */
export const fr: ReminderTexts = {
  remittance: (customer, number) => `${customer} courrier ${number}`,
  registered: 'Lettre recommandée avec accusé de réception',
  formalHeading: 'MISE EN DEMEURE DE PAYER',
  creditor: 'Créancier',
  debtor: 'Débiteur',
  subject: {
    beforeDue: (count) => many(count, 'facture arrivant à échéance', 'factures arrivant à échéance'),
    reminder: (count) => many(count, 'rappel – facture échue', 'rappel – factures échues'),
    firmReminder: (count) => many(count, 'relance – facture impayée', 'relance – factures impayées'),
    formalNotice: (count) =>
      many(count, 'mise en demeure de payer une facture échue', 'mise en demeure de payer des factures échues'),
  },
  opening: {
    beforeDue: ({ count }) => [
      `Nous vous remercions de votre confiance. Sauf erreur ou omission de notre part, ${many(
        count,
        'la facture ci-dessous arrive prochainement à échéance.',
        'les factures ci-dessous arrivent prochainement à échéance.',
      )}`,
    ],
    reminder: ({ count }) => [
      `Sauf erreur ou omission de notre part, le règlement ${many(
        count,
        'de la facture ci-dessous, arrivée à échéance, ne nous est pas encore parvenu.',
        'des factures ci-dessous, arrivées à échéance, ne nous est pas encore parvenu.',
      )}`,
    ],
    firmReminder: ({ count, hasDisputed }) => [
      `${many(
        count,
        'À ce jour, et sauf règlement parvenu entre-temps, la facture ci-dessous demeure impayée alors que son échéance est dépassée.',
        'À ce jour, et sauf règlement parvenu entre-temps, les factures ci-dessous demeurent impayées alors que leur échéance est dépassée.',
      )} ${
        hasDisputed
          ? "Hors ce qui est indiqué sous le tableau, aucune contestation n'est enregistrée chez nous."
          : many(
              count,
              "Aucune contestation la concernant n'est enregistrée chez nous.",
              "Aucune contestation les concernant n'est enregistrée chez nous.",
            )
      }`,
    ],
    formalNotice: ({ count }) => [
      many(
        count,
        'Nous constatons que la facture ci-dessous, arrivée à échéance, reste impayée à ce jour.',
        'Nous constatons que les factures ci-dessous, arrivées à échéance, restent impayées à ce jour.',
      ),
    ],
  },
  request: {
    beforeDue: ({ count }) => [
      `Nous vous remercions de bien vouloir en prévoir le règlement ${many(count, 'à la date prévue', 'aux dates prévues')}. Si vous l'avez déjà ordonné, ne tenez pas compte de ce courrier. Si un point appelle une remarque de votre part, merci de nous l'indiquer dès maintenant.`,
    ],
    reminder: ({ deadline, toPay }) => [
      `Il s'agit sans doute d'un simple oubli : nous vous remercions de bien vouloir nous régler la somme de ${toPay} au plus tard le ${deadline}. Si votre règlement a croisé ce courrier, veuillez ne pas en tenir compte ; si un point appelle une remarque de votre part, merci de nous l'indiquer.`,
    ],
    firmReminder: ({ deadline, toPay, customerKind }) => [
      `Nous vous demandons de nous régler la somme de ${toPay} au plus tard le ${deadline}.`,
      ...(customerKind === 'business'
        ? [
            "Tout retard de paiement rend exigibles, sans qu'un rappel soit nécessaire, des pénalités de retard et une indemnité forfaitaire pour frais de recouvrement de 40 € par facture (articles L441-10 et D441-5 du code de commerce). Elles ne sont pas comprises dans la somme ci-dessus.",
          ]
        : []),
      ...(customerKind === 'public'
        ? [
            'Le retard de paiement fait courir de plein droit des intérêts moratoires et donne lieu à une indemnité forfaitaire de 40 € (articles R2192-31 et suivants du code de la commande publique). Ils ne sont pas compris dans la somme ci-dessus.',
          ]
        : []),
      'Si vous rencontrez une difficulté, ou si vous contestez cette somme, prenez contact avec nous sans attendre : nous chercherons avec vous une solution.',
    ],
    formalNotice: ({
      toPay,
      deadline,
      deadlineDays,
      issuedOn,
      customerKind,
      hasPenalties,
      hasIndemnities,
      isPenaltyIncomplete,
    }) => [
      `Par la présente, nous vous mettons en demeure de nous régler la somme de ${toPay} dans un délai de ${deadlineDays} jours à compter de la première présentation de cette lettre. La présente vaut mise en demeure au sens de l'article 1344 du code civil.`,
      ...(isPenaltyIncomplete
        ? [
            "Le taux applicable à une partie du retard ne nous est pas encore connu : les pénalités de cette période restent à ajouter à la somme ci-dessus, et n'y sont pas estimées.",
          ]
        : []),
      ...(customerKind === 'business' && hasPenalties
        ? [
            `Les pénalités de retard, arrêtées au ${issuedOn}, continuent de courir jusqu'au paiement complet (article L441-10, II du code de commerce).${hasIndemnities ? " L'indemnité forfaitaire pour frais de recouvrement est due pour chaque facture payée en retard (articles L441-10, II et D441-5 du même code)." : ''}`,
          ]
        : []),
      ...(customerKind === 'public' && hasPenalties
        ? [
            `Les intérêts moratoires, arrêtés au ${issuedOn}, continuent de courir jusqu'au paiement complet (articles R2192-31 et suivants du code de la commande publique).`,
          ]
        : []),
      ...(customerKind === 'consumer'
        ? [
            'La présente mise en demeure fait courir les intérêts au taux légal (articles 1231-6 et 1344-1 du code civil).',
          ]
        : []),
      `À défaut de règlement complet le ${deadline}, cette affaire pourra être portée devant la juridiction compétente.`,
      "Si vous avez déjà réglé cette somme, ou si vous la contestez, merci de nous l'écrire dans le même délai en joignant les pièces utiles.",
    ],
  },
  farewell: {
    beforeDue: "Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations les meilleures.",
    reminder: "Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations les meilleures.",
    firmReminder: 'Veuillez agréer, Madame, Monsieur, nos salutations distinguées.',
    formalNotice: 'Veuillez agréer, Madame, Monsieur, nos salutations distinguées.',
  },
  columns: {
    reference: 'N° de pièce',
    issuedOn: 'Date',
    dueOn: 'Échéance',
    amount: 'Montant',
    open: 'Reste dû',
    daysLate: 'Retard (jours)',
  },
  total: 'Total',
  notClaimed: (parts) =>
    `Cette lettre ne réclame pas ce que vous contestez, dont le règlement reste à examiner entre nous : ${parts
      .map(({ reference, amount }) => `${amount} sur ${reference}`)
      .join(' ; ')}.`,
  conceded: (parts) =>
    `Cette lettre ne réclame pas ce que nous vous avons accordé, dont l’avoir vous sera adressé : ${parts
      .map(({ reference, amount }) => `${amount} sur ${reference}`)
      .join(' ; ')}.`,
  penaltyHeading: (date) => `Pénalités de retard au ${date} et indemnités`,
  penaltyColumns: {
    reference: 'N° de pièce',
    period: 'Période',
    days: 'Jours',
    base: 'Base',
    rate: 'Taux annuel',
    interest: 'Pénalités',
    indemnity: 'Indemnité',
  },
  period: (from, to) => `du ${from} au ${to}`,
  rateUnknown: 'non connu',
  interestUnknown: 'à ajouter',
  recap: {
    open: (count) => many(count, 'Principal : facture échue', 'Principal : factures échues'),
    credit: ({ word, reference, date, whole }) => {
      const named = [creditNouns[word], reference, `du ${date}`].filter((part) => part !== '').join(' ');
      return whole === null
        ? `À déduire : ${named}`
        : `À déduire : ${named}, pour partie (de ${whole}, le reste étant imputé sur vos autres dettes)`;
    },
    indemnityAsked: ({ references, date }) =>
      `L'indemnité forfaitaire de ${references} a été demandée par notre mise en demeure du ${date} ; elle n'est pas demandée une seconde fois.`,
    penalties: (date) => `Pénalités de retard au ${date}`,
    penaltiesIncomplete: (date) => `Pénalités de retard au ${date}, aux seuls taux connus`,
    indemnities: ({ count, each }) =>
      `Indemnités forfaitaires pour frais de recouvrement (${count}\u00a0×\u00a0${each})`,
  },
  toPay: {
    beforeDue: 'Montant à régler',
    reminder: 'Montant à régler',
    firmReminder: 'Montant à régler',
    formalNotice: 'Somme réclamée',
  },
  payBy: {
    beforeDue: ({ count }) => many(count, "à l'échéance indiquée ci-dessus", 'aux échéances indiquées ci-dessus'),
    reminder: ({ deadline }) => `au plus tard le ${deadline}`,
    firmReminder: ({ deadline }) => `au plus tard le ${deadline}`,
    formalNotice: ({ deadlineDays }) => `sous ${deadlineDays} jours à compter de la première présentation`,
  },
};
