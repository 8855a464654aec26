export const reminders = {
  title: 'À faire',
} as const;
