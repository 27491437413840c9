import type { Richiesta5014, Risposta5014 } from '#contract/anpr/index.ts';
import { dateChieste } from '#contract/regole/index.ts';
import type { Soggetto } from '../../modello.ts';
import { conDate } from './date.ts';

/** The record put right. */
export function rettificato(soggetto: Soggetto, richiesta: Richiesta5014): Soggetto {
  const { richiestaRettifica102: motivo, richiestaRettifica105: nascita } = richiesta.tipoRettifica;
  const dopo = conDate(soggetto, dateChieste(richiesta));
  const { dati } = dopo;
  if (nascita)
    return {
      ...dopo,
      dati: { ...dati, generalita: { ...dati.generalita, luogoNascita: nascita.luogoNascita } },
    };
  if (!motivo) return dopo;
  const { idMotivoIscrizione: motivoIscrizione, note, provenienza } = motivo;
  const iscrizioneResidente = {
    motivoIscrizione,
    ...(note === undefined || note === '' ? {} : { descrizioneMotivoIscrizione: note }),
  };
  return {
    ...dopo,
    dati: {
      ...dati,
      datiIscrizione: { ...dati.datiIscrizione, iscrizioneResidente },
      ...(provenienza && { provenienza }),
    },
  };
}

/** The answer says back what was corrected, in the shape of the same number. */
export function detta(
  { tipoRettifica }: Richiesta5014,
  { idSchedaSoggettoANPR }: Soggetto,
): Risposta5014['tipoRispostaRettifica'] {
  const {
    richiestaRettifica101: r101,
    richiestaRettifica102: r102,
    richiestaRettifica103: r103,
  } = tipoRettifica;
  const { richiestaRettifica104: r104, richiestaRettifica105: r105 } = tipoRettifica;
  return {
    ...(r101 && { rispostaRettifica101: { idSchedaSoggettoANPR, ...r101 } }),
    ...(r102 && { rispostaRettifica102: { idSchedaSoggettoANPR, ...r102 } }),
    ...(r103 && { rispostaRettifica103: { idSchedaSoggettoANPR, ...r103 } }),
    ...(r104 && { rispostaRettifica104: { idSchedaSoggettoANPR, ...r104 } }),
    ...(r105 && { rispostaRettifica105: { idSchedaSoggettoANPR, ...r105 } }),
  };
}
