export const letters = {
  title: 'Courriers',
} as const;
