/** Views kept in the side bar. */
export const views = {
  title: 'Vues enregistrées',
  save: 'Garder la vue',
  name: 'Nom de la vue',
  nameMissing: 'Un nom est nécessaire.',
  nameHint: 'Elle s’ajoute au menu, avec son nombre de clients. Le même nom la remplace.',
  saved: 'Vue « {name} » gardée dans le menu',
  menu: 'Vue {name} : actions',
  rename: 'Renommer',
  renameTitle: 'Renommer la vue',
  moveUp: 'Monter',
  moveDown: 'Descendre',
  remove: 'Retirer',
  removed: 'Vue « {name} » retirée du menu',
  shortcutMove: 'Monter ou descendre une vue enregistrée',
  count_one: '{count} client',
  count_other: '{count} clients',
} as const;
