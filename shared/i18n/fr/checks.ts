/** What the verification of a firm looks at, by the name of each check. */
export const checks = {
  file: 'Fichier lisible de bout en bout',
  structure: 'Structure du dossier conforme à cette version',
  references: 'Liens entre les données',
  journal: 'Journal des événements inaltéré',
  openAmounts: 'Solde de chaque pièce égal à son montant moins ses règlements',
  settledDays: 'Date de solde de chaque pièce',
  allocations: "Lettrages entre pièces d'un même client",
  balances: 'Solde de chaque client égal à la somme de ses pièces',
  importedAccounts: 'Soldes égaux à ceux des comptes clients importés',
  letters: "Courriers tels qu'ils ont été émis",
  issuedLetters: 'Courriers tels que le journal les a enregistrés',
  editions: 'Balances arrêtées telles qu’elles ont été scellées',
  proofs: 'Preuves telles que vous les avez jointes',
} as const;
