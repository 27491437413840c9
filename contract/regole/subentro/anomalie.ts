/**
 * The anomalies of subentro and what each one asks for: `errore` keeps the family or the file out; `rimuovere` lets the
 * record in, and out of the certificates until it is corrected; `avverte` is only told.
 */
export type PesoAnomalia = 'errore' | 'rimuovere' | 'avverte';

const codici = (testo: string): readonly string[] => testo.trim().split(/\s+/);

/** On the data of people and families. */
const errori = codici('ES092');
const daRimuovere = codici(`
  EA001 EA031 EA038 EA042 EA048 EC001 EC002 EC003 EC004 EC005 EC006 EC032 EC060 EC061 EC062 EC063
  EC069 EC165 EF003 EF008 EHR69 EHR70 EHR73 EN242 EN306 ES008 ES009 ES010 ES012 ES013 ES057 ES061
  ES062 ES063 ES066 ES078 ES079
`);
const avvisi = codici(`
  EA002 EA003 EA029 EA030 EA036 EA040 EAA30 EAA31 EAA40 EAA41 EAA50 EAA51 EC007 EC030 EC036 EC042
  EC053 EC064 EC065 EC066 EC075 EC078 EC081 EC087 EC096 EC164 EC166 EC177 EF004 EF010 EHR41 EHR71
  EN063 EN064 EN347 EN383 ES027 ES028 ES048 ES049 ES050 ES067 ES127 ES128
`);

/** On the file as such: it is refused whole. */
export const codiciDelFile: ReadonlySet<string> = new Set(
  codici(`
  EN001 EN002 EN003 EN007 EN008 EN009 EN010 EN011 EN012 EN017 EN018 EN019 EN020 EN021 EN022 EN023
  EN024 EN031 EN032 EN033 EN034 EN035 EN036 EN037 EN038 EN039 EN040 EN041 EN362
`),
);

export const pesoAnomalie: ReadonlyMap<string, PesoAnomalia> = new Map<string, PesoAnomalia>([
  ...[...errori, ...codiciDelFile].map((codice) => [codice, 'errore'] as const),
  ...daRimuovere.map((codice) => [codice, 'rimuovere'] as const),
  ...avvisi.map((codice) => [codice, 'avverte'] as const),
]);
