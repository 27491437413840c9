import { Richiesta1013, Richiesta2011, Richiesta5012, type ListaControlli } from '#contract/anpr/index.ts';
import type { TestataRichiesta } from '#contract/anpr/index.ts';
import { servizioPer, type Modulo } from './modulo.ts';

const individuale = '1';
const famiglia = '2';

function controlli({ da, solo }: Modulo): { listaControlli?: ListaControlli } {
  const accesi = [...(da.ripristino ? ['RA'] : []), ...(solo === '' ? [] : ['RP'])];
  return accesi.length === 0
    ? {}
    : { listaControlli: { controllo: accesi.map((codice) => ({ codice, valore: '1' })) } };
}

/** The official request of an annulment; undefined when the schema refuses it or no service takes the operation back. */
export function richiestaAnnullamento(
  modulo: Modulo,
  testataRichiesta: TestataRichiesta,
): Readonly<Record<string, unknown>> | undefined {
  const { da, solo, note } = modulo;
  const operazione = {
    operazioneRichiesta: da.codice,
    idOperazioneComune: da.idOperazioneComune,
    idOperazioneANPR: da.idOperazioneANPR,
    ...(note.trim() === '' ? {} : { noteOperazione: note.trim() }),
    ...(da.dataDecorrenza === undefined ? {} : { dataDecorrenza: da.dataDecorrenza }),
  };
  const chi = da.soggetti.find(({ idSchedaSoggettoANPR: id }) => id === solo) ?? da.soggetti[0];
  const [quale] = da.famiglie;
  const datiSchedaSoggettoFamigliaConvivenza = {
    soggetto: chi ? { ...chi } : {},
    ...(chi === undefined && quale !== undefined
      ? { schedaFamigliaConvivenza: { idFamigliaConvivenzaANPR: quale } }
      : {}),
  };
  const tipoScheda = chi ? individuale : famiglia;
  const siNo = modulo.anchecodice ? 'S' : 'N';
  const comune = { testataRichiesta, datiSchedaSoggettoFamigliaConvivenza };
  const letta = (() => {
    switch (servizioPer(da.codice)) {
      case '1013':
        return Richiesta1013.parseJson({
          ...comune,
          datiOperazione: operazione,
          datiControllo: { tiposcheda: tipoScheda, annullamentoAttribuzione: siNo },
        });
      case '2011':
        return Richiesta2011.parseJson({
          ...comune,
          datiOperazioneDaAnnullare: operazione,
          datiControllo: { tipoScheda },
        });
      case '5012':
        return Richiesta5012.parseJson({
          ...comune,
          datiOperazioneDaAnnullare: operazione,
          datiControllo: { tipoScheda, annullamentoAttribuzioneCF: siNo, ...controlli(modulo) },
        });
      case undefined:
        return undefined;
    }
  })();
  return letta?.ok ? letta.valore : undefined;
}
