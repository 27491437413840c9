/** Where the time comes from: injected, so that expiry can be tested without waiting. */
export type Orologio = () => Date;

export const orologioDiSistema: Orologio = () => new Date();
