export const plans = {
  title: 'Échéanciers',
} as const;
