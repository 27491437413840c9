import type { Richiesta5008 } from '#contract/anpr/index.ts';
import type { Rilievo } from '#contract/regole/index.ts';
import { mutazioneDiProva } from '#contract/regole/mutazione-scheda/casi-mutazione-scheda.ts';
import { luoghiDiProva } from '../../../dimostrativo/luoghi-di-prova.ts';
import type { Soggetto } from '../../modello.ts';
import { chi, mondoDiProva, ricercaDiProva, type Mondo } from '../../mondo-di-prova.ts';
import type { ContestoApplica, Effetti } from '../../operazione.ts';
import { mutazioneScheda } from '../5008-scheda.ts';
import { sara, type CasoScheda } from './richieste-di-prova.ts';

const base = mondoDiProva();
const luoghi = luoghiDiProva();

export function richiestaDi({ id = sara, cambi, ricerca }: CasoScheda, mondo: Mondo = base): Richiesta5008 {
  const { cognome, nome } = chi(mondo, id).dati.generalita;
  return mutazioneDiProva({
    generalitaPerRicerca: {
      ...(cognome !== undefined && { cognome }),
      ...(nome !== undefined && { nome }),
      idSchedaSoggettoANPR: id,
      ...ricerca,
    },
    ...cambi,
  });
}

function contestoDi({ comune = '048050' }: CasoScheda): ContestoApplica {
  const testataRisposta = {
    ...{ idOperazioneComune: 'PROVA5008', codMittente: comune, codDestinatario: 'ANPR05' },
    ...{ operazioneRichiesta: '5008', dataOraRichiesta: '2026-07-11T09:00:00Z' },
    ...{ idOperazioneANPR: '1', esitoOperazione: '0000' },
  };
  const parti = { oggi: '2026-07-11', luoghi, avvisi: [], testataRisposta };
  return { ...parti, chi: { comune } } as unknown as ContestoApplica;
}

async function prepara(caso: CasoScheda) {
  const mondo = caso.mondo?.(base) ?? base;
  const richiesta = richiestaDi(caso, mondo);
  const contesto = contestoDi(caso);
  const aggregati = await mutazioneScheda.aggregati(richiesta, ricercaDiProva(mondo), contesto);
  return { richiesta, contesto, aggregati };
}

/** Everything that the operation finds, on the request and in the register. */
export async function trova(caso: CasoScheda): Promise<Rilievo[]> {
  const { richiesta, contesto, aggregati } = await prepara(caso);
  return [
    ...mutazioneScheda.regole(richiesta, contesto),
    ...mutazioneScheda.controlli(richiesta, aggregati, contesto),
  ];
}

/** What the operation does, if nothing refuses it: the records that change, by id, and the answer. */
export async function esegui(
  caso: CasoScheda,
): Promise<{ readonly di: (id: string) => Soggetto | undefined; readonly effetti: Effetti }> {
  const rifiuti = (await trova(caso)).filter(({ gravita }) => gravita === 'E');
  if (rifiuti.length > 0)
    throw new Error(rifiuti.map(({ codice, campo }) => `${codice} ${campo}`).join(', '));
  const { richiesta, contesto, aggregati } = await prepara(caso);
  const effetti = await mutazioneScheda.applica(richiesta, aggregati, contesto);
  return {
    di: (id) => effetti.soggetti?.find((uno) => uno.idSchedaSoggettoANPR === id),
    effetti,
  };
}
