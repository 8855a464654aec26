/** How many times as often as usual everything generated is tried: 1, or AMIABLE_RUNS for a long run. */
export const runs = Number(process.env.AMIABLE_RUNS ?? 1);

/** Settings of a property tried `usual` times in every run: as often as it takes to meet every kind of event. */
export const tried = (usual: number) => ({ numRuns: usual * runs });

/** For a property over real firm files. */
export const generatedRuns = tried(10);
