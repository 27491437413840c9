/** What a clerk fills in of an act, datum by datum, by official path. */
export type Compilati = Readonly<Record<string, unknown>>;

/** Acts one after the other: key of the act, whose record it starts from (undefined: from nothing), what is filled in. */
export type Storia = readonly (readonly [chiave: string, id: string | undefined, dati: Compilati])[];
