/**
 * Two roles, so that the code that answers people cannot change the shape of the register nor rewrite its past:
 * one owns the schema and runs migrations, the other only reads and writes rows.
 */
export const ruoli = { migratore: 'sportello_migratore', applicazione: 'sportello_app' } as const;
export type Ruolo = keyof typeof ruoli;
