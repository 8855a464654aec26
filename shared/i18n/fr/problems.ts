export const problems = {
  wrongFieldCount: "La ligne n'a pas le nombre de zones annoncé par l'en-tête.",
  noAccount: 'Le numéro de compte manque.',
  badDate: "La date « {value} » n'existe pas.",
  noCustomer: "Le compte client ne dit pas de quel client il s'agit.",
  badAmount: "« {value} » n'est pas un montant.",
  noAmount: "La ligne n'a ni débit ni crédit.",
  badSide: "Le sens « {value} » n'est ni débit ni crédit.",
  bothSides: 'La ligne a un débit ({debit}) et un crédit ({credit}).',
  openingUnmatched: "Cet à-nouveau ne correspond à aucune pièce ouverte à la fin de l'exercice précédent.",
} as const;
