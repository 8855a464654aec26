/** Why a level that was reached elsewhere is not recorded; part of `errors`. */
export const levelErrors = {
  'not_found.step': "Cette étape n'est plus dans le scénario. Rien n'a été enregistré : choisissez-en une autre.",
  'not_found.stepName':
    "Aucune étape du scénario {scenario} ne s'appelle « {step} ». Rien n'a changé : ses étapes sont {known}.",
  'not_found.level': "Ce niveau a déjà été retiré ou remplacé. Rien n'a changé : actualisez la page.",
  'validation.reachedOn':
    "Le jour de la dernière relance est à venir. Rien n'a été enregistré : corrigez-le ou laissez-le vide.",
} as const;
