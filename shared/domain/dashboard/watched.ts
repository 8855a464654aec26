/**
 * What is watched on the first page: promises to be kept today and within a week, those that were not; disputes past the day to settle them by;
 * instalments that are late; delays given by letters that end within a week; registered letters on their way.
 */
export const watchedNames = [
  'promisesToday',
  'promisesWeek',
  'promisesMissed',
  'disputesLate',
  'instalmentsLate',
  'deadlinesWeek',
  'registered',
] as const;
export type WatchedName = (typeof watchedNames)[number];

/** Days after today that « within a week » reaches. */
export const weekAhead = 7;
