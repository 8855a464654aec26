export const app = {
  title: 'Amiable',
} as const;
