import { testoA } from '../../../ufficiale/percorso.ts';
import { campo, gruppo, luogo, type Segue, type Voce } from '../voci.ts';

/** An identity card (tipoCartaIdentita). The electronic one comes from CIEOnline: the desk writes the one on paper. */
export function cartaIdentita(base: string, segue: readonly Segue[] = []): Voce[] {
  return [
    gruppo(undefined, [
      campo(`${base}.numero`, { largo: 'medio' }),
      campo(`${base}.cartaceaElettronica`, { valori: ['1', '2'] }),
    ]),
    gruppo(undefined, [
      campo(`${base}.dataRilascio`, { fra: { dal: 'nascita', al: 'oggi' }, segue }),
      campo(`${base}.dataScadenza`, { fra: { dal: `${base}.dataRilascio` } }),
      campo(`${base}.dataAnnullamento`, { fra: { dal: `${base}.dataRilascio`, al: 'oggi' } }),
    ]),
    luogo(`${base}.comuneRilascio`, 'comune', { data: `${base}.dataRilascio`, necessario: true }),
    campo(`${base}.interdizioneEspatrio`),
  ];
}

/** A residence permit, or the passport that stands for it (tipoPermessoSoggiorno). */
export function permessoSoggiorno(base: string, segue: readonly Segue[] = []): Voce[] {
  const conNote = (r: object): boolean => testoA(r, `${base}.tipoSoggiorno`) === '9';
  return [
    campo(`${base}.tipoSoggiorno`),
    campo(`${base}.noteSoggiorno`, { quando: conNote, necessario: true }),
    gruppo(undefined, [
      campo(`${base}.numeroSoggiorno`, { largo: 'medio' }),
      campo(`${base}.questuraRilascioSoggiorno`),
      campo(`${base}.numeroPassaporto`, { largo: 'medio', nota: 'passaporto' }),
    ]),
    gruppo(undefined, [
      campo(`${base}.dataRilascio`, { fra: { dal: 'nascita', al: 'oggi' }, segue }),
      campo(`${base}.dataScadenza`, { fra: { dal: `${base}.dataRilascio` } }),
      luogo(`${base}.comune`, 'comune', { data: `${base}.dataRilascio` }),
    ]),
  ];
}

/** Vehicles and driving licence (tipoAutoveicoli). */
export function veicoli(base: string): Voce[] {
  return [campo(`${base}.possessoAutoveicoli`), campo(`${base}.possessoPatente`)];
}

/** The list of those called to military service (tipoListaLeva): suspended, not abolished (l. 226/2004). */
export function leva(base: string): Voce[] {
  return [
    gruppo(undefined, [
      campo(`${base}.iscritto`, { valori: ['S', 'N', 'P'] }),
      luogo(`${base}.comune`, 'comune', { necessario: false, etichetta: 'comuneLeva' }),
    ]),
  ];
}

/** The sheet of the census (tipoCensimento). */
export function censimento(base: string): Voce[] {
  return [
    gruppo(undefined, [
      campo(`${base}.annoCensimento`, { largo: 'poco' }),
      campo(`${base}.sezioneCensimento`, { largo: 'medio' }),
      campo(`${base}.foglioCensimento`, { largo: 'medio' }),
    ]),
    campo(`${base}.dataRegolarizzazione`, { fra: { al: 'oggi' } }),
    campo(`${base}.motivoCompilazione`),
  ];
}

/** Trade and schooling (tipoAltriDati). */
export function altriDati(base: string): Voce[] {
  return [
    campo(`${base}.titoloStudio`),
    gruppo(undefined, [campo(`${base}.posizioneProfessionale`), campo(`${base}.condizioneNonProfessionale`)]),
  ];
}
