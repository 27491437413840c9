/** Steps in the order of the clerk. */
export const passi = ['neonato', 'genitori', 'atto', 'famiglia', 'riepilogo'] as const;
export type Passo = (typeof passi)[number];

/** Fields are named by their official path, so that an error of the register finds its own. */
export const g = 'generalita1001.generalita';
export const a = 'attoNascitaANPR.atto';
export const ansc = 'attoNascitaANPR.attoANSC';

const perPasso: Readonly<Record<Exclude<Passo, 'riepilogo'>, readonly string[]>> = {
  neonato: [
    `${g}.nome`,
    'datiControllo.origineCognome',
    `${g}.cognome`,
    `${g}.sesso`,
    `${g}.dataNascita`,
    `${g}.luogoNascita`,
    `${g}.luogoNascita.localita.descrizioneLocalita`,
    'cittadinanza.codiceStato',
    g,
  ],
  genitori: [
    'datiControllo.filiazione',
    'maternita.generalita.cognome',
    'maternita.generalita.nome',
    'maternita.generalita.dataNascita',
    'maternita.generalita.codiceFiscale.codFiscale',
    'maternita.cittadinanza.codiceStato',
    'maternita',
    'paternita.generalita.cognome',
    'paternita.generalita.nome',
    'paternita.generalita.dataNascita',
    'paternita.generalita.codiceFiscale.codFiscale',
    'paternita.cittadinanza.codiceStato',
    'paternita',
  ],
  atto: [
    `${a}.comuneRegistrazione`,
    `${a}.anno`,
    `${a}.parte`,
    `${a}.serie`,
    `${a}.numeroAtto`,
    `${a}.volume`,
    `${a}.ufficioMunicipio`,
    `${a}.dataFormazioneAtto`,
    `${ansc}.idANSC`,
    'attoNascitaANPR',
  ],
  famiglia: [
    'datiControllo.attribuzioneFamiglia',
    'famConv.idFamigliaConvivenzaANPR',
    'legameSoggetto.codiceLegame',
    'testataRichiesta.dataDecorrenza',
    'testataRichiesta.protocolloComune',
  ],
};

export interface Punto {
  readonly campo: string;
  readonly passo: Passo;
}
const punti: readonly Punto[] = Object.entries(perPasso).flatMap(([passo, campi]) =>
  campi.map((campo) => ({ campo, passo: passo as Passo })),
);

/** Groups whose name is not that of a field: the first field of the group takes the focus. */
const rimandi: Readonly<Record<string, string>> = {
  [g]: `${g}.nome`,
  attoNascitaANPR: `${a}.numeroAtto`,
  [a]: `${a}.dataFormazioneAtto`,
  [ansc]: `${a}.dataFormazioneAtto`,
  'legameSoggetto.dataDecorrenza': 'testataRichiesta.dataDecorrenza',
  'cittadinanza.dataValidita': `${g}.dataNascita`,
  'cittadinanza.descrizioneStato': 'cittadinanza.codiceStato',
  famConv: 'famConv.idFamigliaConvivenzaANPR',
};

/** The digital deed shares its fields with the one of paper, but for its own identifier. */
function comeDiCarta(percorso: string): string {
  if (!percorso.startsWith(`${ansc}.`) || percorso === `${ansc}.idANSC`) return percorso;
  return percorso.replace(ansc, a).replace(/numeroComunale$/, 'numeroAtto');
}

/**
 * The field of the form that an official path speaks of: itself, the one that contains it, the first inside it, or the
 * one with the same last name (the register often gives nothing else).
 */
export function trovaCampo(percorso: string | undefined): Punto | undefined {
  if (percorso === undefined || percorso === '') return undefined;
  const cercato = rimandi[percorso] ?? comeDiCarta(percorso);
  const contiene = punti
    .filter(({ campo }) => cercato === campo || cercato.startsWith(`${campo}.`))
    .sort((x, y) => y.campo.length - x.campo.length)[0];
  const trovato =
    contiene ??
    punti.find(({ campo }) => campo.startsWith(`${cercato}.`)) ??
    punti.find(({ campo }) => campo.endsWith(`.${cercato.split('.').slice(-1).join('')}`));
  if (!trovato) return undefined;
  return { ...trovato, campo: rimandi[trovato.campo] ?? trovato.campo };
}
