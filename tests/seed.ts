/** The seed of everything generated: the same on every machine, so that a red run can be repeated; `AMIABLE_SEED=n` tries others. */
export const seed = Number(process.env.AMIABLE_SEED ?? 20_261_121);
