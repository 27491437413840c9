import {
  alternativa,
  campo,
  gruppo,
  luogo,
  type Voce,
  type VoceAlternativa,
  type VoceGruppo,
} from '../voci.ts';

const anno = (giorno: string): string => giorno.slice(0, 4);

/** The day of the deed: the year of the register follows it. */
function formazione(base: string, evento: string | undefined): Voce {
  return campo(`${base}.dataFormazioneAtto`, {
    necessario: true,
    fra: { ...(evento === undefined ? {} : { dal: evento }), al: 'oggi' },
    segue: [{ a: `${base}.anno`, come: anno }],
  });
}
function registrazione(base: string): Voce {
  return luogo(`${base}.comuneRegistrazione`, 'comune', { data: `${base}.dataFormazioneAtto` });
}

/** The fields of a deed of the paper registers. */
export function attoDiCarta(base: string, evento?: string): Voce[] {
  return [
    gruppo(undefined, [formazione(base, evento), registrazione(base)]),
    gruppo(undefined, [
      campo(`${base}.numeroAtto`, { largo: 'poco' }),
      campo(`${base}.parte`, { largo: 'poco' }),
      campo(`${base}.serie`, { largo: 'poco' }),
      campo(`${base}.anno`, { largo: 'poco' }),
    ]),
    gruppo(undefined, [campo(`${base}.volume`, { largo: 'poco' }), campo(`${base}.ufficioMunicipio`)]),
  ];
}

function attoDigitale(base: string, evento?: string): Voce[] {
  return [
    campo(`${base}.idANSC`),
    gruppo(undefined, [formazione(base, evento), registrazione(base)]),
    gruppo(undefined, [
      campo(`${base}.numeroComunale`, { largo: 'poco' }),
      campo(`${base}.anno`, { largo: 'poco' }),
    ]),
    campo(`${base}.ufficioMunicipio`),
  ];
}

/**
 * A deed of civil status, of paper or of the national register (tipoAttoANPR).
 * @param evento path of the day that the deed speaks of, which it may not precede.
 */
export function attoStatoCivile(percorso: string, evento?: string): VoceAlternativa {
  return alternativa(percorso, [
    { nome: 'atto', voci: attoDiCarta(`${percorso}.atto`, evento) },
    { nome: 'attoANSC', voci: attoDigitale(`${percorso}.attoANSC`, evento) },
  ]);
}

/** When, where and by which deed something happened (tipoDatiEvento). */
export function datiEvento(
  percorso: string,
  altro: {
    /** Titles of the two groups: `gruppo.<evento>` and `gruppo.<atto>`. */
    readonly titolo?: string;
    readonly titoloAtto?: string;
    readonly decorrenza?: boolean;
    readonly quando?: VoceGruppo['quando'];
    readonly senzaAtto?: boolean;
    /** The deed may be left out, all of it. */
    readonly attoFacoltativo?: boolean;
  } = {},
): VoceGruppo[] {
  const data = `${percorso}.dataEvento`;
  const {
    titolo = 'evento',
    titoloAtto = 'atto',
    decorrenza = true,
    quando,
    senzaAtto,
    attoFacoltativo = false,
  } = altro;
  const se = quando === undefined ? {} : { quando };
  return [
    gruppo(
      titolo,
      [
        campo(data, {
          fra: { dal: 'nascita', al: 'oggi' },
          ...(decorrenza ? { segue: [{ a: 'testataRichiesta.dataDecorrenza' }] } : {}),
        }),
        luogo(`${percorso}.luogoEvento`, 'tutti', { data, necessario: true }),
      ],
      se,
    ),
    ...(senzaAtto
      ? []
      : [
          gruppo(titoloAtto, [attoStatoCivile(`${percorso}.attoEventoANPR`, data)], {
            ...se,
            facoltativo: attoFacoltativo,
          }),
        ]),
  ];
}

/** A judgment (tipoSentenza). `decorrenza`: the act holds from the day of the judgment. */
export function sentenza(
  percorso: string,
  quando?: VoceGruppo['quando'],
  { facoltativo = false, decorrenza = false }: { facoltativo?: boolean; decorrenza?: boolean } = {},
): VoceGruppo {
  return gruppo(
    'sentenza',
    [
      gruppo(undefined, [
        campo(`${percorso}.data`, { fra: { al: 'oggi' }, segue: [{ a: `${percorso}.dataValidita` }] }),
        campo(`${percorso}.dataValidita`, {
          fra: { dal: `${percorso}.data`, al: 'oggi' },
          ...(decorrenza ? { segue: [{ a: 'testataRichiesta.dataDecorrenza' }] } : {}),
        }),
        campo(`${percorso}.numero`, { largo: 'medio' }),
      ]),
      campo(`${percorso}.tipoTribunale`),
      campo(`${percorso}.autorita`),
    ],
    { ...(quando === undefined ? {} : { quando }), facoltativo },
  );
}
