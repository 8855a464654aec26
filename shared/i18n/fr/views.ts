/** Views kept in the side bar. */
export const views = {
  title: 'Vues enregistrées',
  save: 'Garder la vue',
  name: 'Nom de la vue',
  nameHint: 'Elle s’ajoute au menu, avec son nombre de clients. Le même nom la remplace.',
  saved: 'Vue « {name} » gardée dans le menu',
  remove: 'Retirer la vue {name}',
  count_one: '{count} client',
  count_other: '{count} clients',
} as const;
