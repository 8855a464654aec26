export const imports = {
  title: 'Imports',
  starting: 'Ouverture du fichier',
} as const;
