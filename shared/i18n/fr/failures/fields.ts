/** What is wrong in a field of a card, and what is expected there. */
export const fields = {
  name: 'Le nom est nécessaire.',
  siren: 'Neuf chiffres attendus (ou les quatorze du SIRET), avec une clé juste',
  iban: "Cet IBAN n'est pas valable : vérifiez sa clé et sa longueur.",
  bic: 'Un BIC compte 8 ou 11 caractères : vérifiez-le sur un relevé.',
  vatNumber: "Ce numéro de TVA n'est pas valable : FR, une clé et les neuf chiffres du SIREN.",
  email: "Cette adresse n'est pas complète : nom@domaine.fr",
  postcode: 'Cinq chiffres attendus en France',
  country: 'Code de pays à deux lettres attendu, par exemple FR',
  termsDays: 'Nombre de jours attendu, de 0 à 180',
} as const;
