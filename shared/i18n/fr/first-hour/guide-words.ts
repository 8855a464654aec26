/** The words around the guide; its articles are loaded with it (`shared/i18n/guide-articles.ts`). */
export const guideWords = {
  title: 'Guide',
  open: 'Ouvrir le guide',
  ofScreen: 'Guide de cet écran',
  search: 'Chercher dans le guide',
  none: 'Aucun article ne répond à cette recherche. Essayez un autre mot, par exemple « import » ou « relance ».',
  articles: 'Articles du guide',
  back: "Retour à l'écran",
  goTo: 'Aller à cet écran',
  count_one: '{count} article',
  count_other: '{count} articles',
} as const;
