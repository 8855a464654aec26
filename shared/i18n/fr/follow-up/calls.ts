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
} as const;
