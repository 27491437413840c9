import type { Richiesta5001 } from '#contract/anpr/index.ts';
import { rilievo, valoreControllo, type Rilievo } from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { intestatario, piuRecente } from '../../famiglie.ts';
import type { Famiglia } from '../../modello.ts';

const campo = 'famigliaConvivenza';

type Cambi = Partial<
  Pick<
    Famiglia,
    | 'motivoCostituzione'
    | 'denominazioneConvivenza'
    | 'specieConvivenza'
    | 'presenzaFamigliaCoabitante'
    | 'idFamigliaConvivenzaComune'
    | 'incompleta'
  >
>;

/** What mutation 3 says; FI left out closes the family (services.md §1.5). */
function cambi({ famigliaConvivenza: f, datiControllo }: Richiesta5001, famiglia: Famiglia): Cambi {
  const convivenza = famiglia.tipoScheda === '4';
  const incompleta = valoreControllo(datiControllo.listaControlli, 'FI') === '1';
  const { motivoCostituzione, denominazioneConvivenza, specieConvivenza } = f;
  const { presenzaFamigliaCoabitante, idFamigliaConvivenzaComune } = f;
  return {
    ...(motivoCostituzione !== undefined &&
      !convivenza && { motivoCostituzione: senzaZeri(motivoCostituzione) }),
    ...(denominazioneConvivenza !== undefined && convivenza && { denominazioneConvivenza }),
    ...(specieConvivenza !== undefined && convivenza && { specieConvivenza: senzaZeri(specieConvivenza) }),
    ...(presenzaFamigliaCoabitante !== undefined && { presenzaFamigliaCoabitante }),
    ...(idFamigliaConvivenzaComune && { idFamigliaConvivenzaComune }),
    ...(incompleta === famiglia.incompleta ? {} : { incompleta }),
  };
}

/** Mutation 3 against the register. */
export function controllaDatiGenerali(
  richiesta: Richiesta5001,
  famiglia: Famiglia,
  comune: string,
): Rilievo[] {
  const nuovi = cambi(richiesta, famiglia);
  const convivenza = famiglia.tipoScheda === '4';
  const dopo = { ...famiglia, ...nuovi };
  const numero = nuovi.idFamigliaConvivenzaComune?.idFamigliaConvivenzaComuneIstat;
  if (Object.keys(nuovi).length === 0)
    return [
      convivenza
        ? rilievo('EF040', { campo: `${campo}.specieConvivenza` })
        : rilievo('EF022', {
            campo,
            causa: 'Non è indicato nulla da cambiare nella famiglia.',
            rimedio:
              'Indica il motivo di costituzione o il numero comunale, oppure chiudi la famiglia con FI = 0.',
          }),
    ];
  return [
    ...(nuovi.incompleta === false && !convivenza && intestatario(famiglia) === undefined
      ? [rilievo('EF008', { campo: 'datiControllo.listaControlli' })]
      : []),
    ...(numero !== undefined && numero !== comune
      ? [
          rilievo('EN198', {
            campo: `${campo}.idFamigliaConvivenzaComune.idFamigliaConvivenzaComuneIstat`,
            causa: 'Il comune indicato non è quello che fa la richiesta.',
            rimedio: 'Indica il codice ISTAT del tuo comune.',
          }),
        ]
      : []),
    ...(convivenza && dopo.denominazioneConvivenza === undefined
      ? [rilievo('EN480', { campo: `${campo}.denominazioneConvivenza` })]
      : []),
  ];
}

export function applicaDatiGenerali(richiesta: Richiesta5001, famiglia: Famiglia, dal: string): Famiglia {
  return {
    ...famiglia,
    ...cambi(richiesta, famiglia),
    ultimaDecorrenza: piuRecente(dal, famiglia.ultimaDecorrenza),
  };
}
