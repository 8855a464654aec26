/** A call to a customer: whom, at which number, for how long. */
export const calls = {
  who: 'Qui demander',
  nobody: "Aucun numéro n'est connu.",
  addPhone: 'Ajouter un numéro',
  copyNumber: 'Copier {phone}',
  copied: '{phone} est copié.',
  preferred: "à joindre d'abord",
  time: 'Chronométrer',
  goesOn: 'Appel en cours',
  bestHour: 'À quelle heure',
  best_one: 'Joint {answered} fois sur {calls} entre {from} h et {to} h (sur {count} appel passé)',
  best_other: 'Joint {answered} fois sur {calls} entre {from} h et {to} h (sur {count} appels passés)',
  bestOn_one: 'Joint {answered} fois sur {calls} le {weekday} entre {from} h et {to} h (sur {count} appel passé)',
  bestOn_other: 'Joint {answered} fois sur {calls} le {weekday} entre {from} h et {to} h (sur {count} appels passés)',
  last: 'Dernière fois',
} as const;
