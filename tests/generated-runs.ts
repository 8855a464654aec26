/** How many times a property over real firm files is tried: often enough to meet every kind of event, and short enough for every run. */
export const generatedRuns = { numRuns: 20 };
