/** What leads to the guide and back from it, on every screen. Its articles are loaded apart (`shared/i18n/french-guide.ts`). */
export const guideNames = {
  title: 'Guide',
  open: 'Ouvrir le guide',
  ofScreen: 'Guide de cet écran',
  back: "Retour à l'écran",
} as const;
