/** Nouns whose use cases are about the application; those of every other are about the one firm that the call names. */
export const applicationNouns = ['app', 'files', 'firms'] as const;

/** True for a noun whose use cases are about the application, not about one firm. */
export function isOfApplication(noun: string | undefined): boolean {
  return applicationNouns.some((each) => each === noun);
}
