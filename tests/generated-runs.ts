/** How much a property over real firm files is tried: enough to meet every kind of event many times, short enough for every run. */
export const generatedRuns = { numRuns: 20 };
