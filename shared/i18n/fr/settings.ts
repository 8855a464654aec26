export const settings = {
  title: 'Paramètres',
} as const;
